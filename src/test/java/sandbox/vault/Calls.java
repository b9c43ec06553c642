package sandbox.vault;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked of Vault, oldest first; neither tokens nor bodies are kept. */
final class Calls {

    record Call(String method, String path, int status, String at) {}

    private static final int KEPT = 10_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Clock clock;

    Calls(Clock clock) {
        this.clock = clock;
    }

    synchronized void note(Request request, Answer answer) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(new Call(
                request.method(),
                "/" + request.path(),
                answer.status(),
                clock.instant().toString()));
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
