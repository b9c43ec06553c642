package sandbox.cloudflare;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls to the API, oldest first; the newest 200,000 of them. A body is kept up to 4,096 characters. */
final class CallLog {

    private static final int MOST = 200_000;
    private static final int LONGEST_BODY = 4_096;

    private final Clock clock;
    private final Deque<Call> calls = new ArrayDeque<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    /** Notes a call at the moment it comes in, whatever becomes of it. */
    synchronized Call begin(ApiRequest request, @Nullable Token token) {
        String body = request.body().substring(0, Math.min(request.body().length(), LONGEST_BODY));
        String tokenName = token == null ? null : token.name();
        Call call = new Call(request.method(), request.address(), body, tokenName, clock.instant());
        calls.addLast(call);
        if (calls.size() > MOST) {
            calls.removeFirst();
        }
        return call;
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
