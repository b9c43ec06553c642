package sandbox.cloudflare;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was asked for and is done only when somebody says so. */
final class Overdue {

    private final Queue<Runnable> deeds = new ConcurrentLinkedQueue<>();

    void add(Runnable deed) {
        deeds.add(deed);
    }

    /** Does all of it, and says how many there were. */
    int land() {
        int landed = 0;
        for (Runnable deed = deeds.poll(); deed != null; deed = deeds.poll()) {
            deed.run();
            landed++;
        }
        return landed;
    }
}
