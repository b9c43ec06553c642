package dev.zonekeeper.access;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint of {@link OwnProvider} answers.
 *
 * @param held what the answer waits for; {@code null} to answer at once
 * @param begun whether it waits in its middle
 */
record ProviderAnswer(
        int status, String type, String body, @Nullable CountDownLatch held, boolean begun) {

    static ProviderAnswer of(int status, String type, String body) {
        return new ProviderAnswer(status, type, body, null, false);
    }

    static ProviderAnswer json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** The answer of a code that was taken. */
    static ProviderAnswer with(String idToken) {
        return json(
                200,
                "{\"access_token\":\"access-of-own-provider\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                        + idToken + "\"}");
    }

    ProviderAnswer after(CountDownLatch latch) {
        return new ProviderAnswer(status, type, body, latch, false);
    }

    ProviderAnswer brokenOffUntil(CountDownLatch latch) {
        return new ProviderAnswer(status, type, body, latch, true);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        if (!begun) {
            await();
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes, 0, half);
        exchange.getResponseBody().flush();
        if (begun) {
            await();
        }
        exchange.getResponseBody().write(bytes, half, bytes.length - half);
    }

    /** Waits until it may go, half a minute at most. */
    private void await() {
        try {
            if (held != null && !held.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let the answer go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
