package dev.zonekeeper.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer of which no more than so many bytes can be read. */
record BoundedAnswer(ClientHttpResponse answer, int limit) implements ClientHttpResponse {

    @Override
    public InputStream getBody() throws IOException {
        return new BoundedStream(answer.getBody(), limit);
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public void close() {
        answer.close();
    }

    private static final class BoundedStream extends FilterInputStream {

        private final int limit;
        private int left;

        private BoundedStream(InputStream in, int limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, Math.min(length, left + 1));
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new AnswerTooLong(limit);
            }
        }
    }
}
