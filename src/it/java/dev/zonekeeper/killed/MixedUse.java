package dev.zonekeeper.killed;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** People who click on one application, each in a thread of its own, until it is killed under them. */
final class MixedUse {

    private static final int LONGEST_PAUSE_MILLIS = 400;

    private final CountDownLatch killed = new CountDownLatch(1);
    private final CountDownLatch surprised = new CountDownLatch(1);
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();

    /**
     * Lets somebody begin.
     *
     * @param zones those to click at; the first is everybody's favourite, so that people meet there
     */
    void begin(Person person, List<String> zones, Random random) {
        Thread thread = new Thread(() -> click(person, zones, random), "somebody who clicks");
        thread.setDaemon(true);
        thread.start();
        people.add(thread);
    }

    private void click(Person person, List<String> zones, Random random) {
        try {
            do {
                clickOnce(person, zones, random);
            } while (!killed.await(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS));
        } catch (UncheckedIOException cut) {
            if (killed.getCount() > 0) {
                surprise(cut);
            }
        } catch (Throwable other) {
            surprise(other);
        }
    }

    private void surprise(Throwable what) {
        surprises.add(what);
        surprised.countDown();
    }

    private static void clickOnce(Person person, List<String> zones, Random random) {
        String zone = zones.get(random.nextInt(4) == 0 ? 0 : random.nextInt(zones.size()));
        switch (random.nextInt(10)) {
            case 0 -> person.look("/zones?size=20&page=" + (1 + random.nextInt(2)));
            case 1 -> person.look("/zones/" + zone);
            case 2 -> person.readAgain(zone);
            case 3 -> person.keep(person.readAudit());
            default -> person.turn(zone);
        }
    }

    /** Lets them click for so long, then kills and waits until the last has noticed. */
    void killAfter(int millis, Runnable kill) throws InterruptedException {
        boolean early = surprised.await(millis, TimeUnit.MILLISECONDS);
        killed.countDown();
        kill.run();
        for (Thread thread : people) {
            thread.join();
        }
        if (early || !surprises.isEmpty()) {
            throw new AssertionError("Somebody was told what nobody should be", surprises.peek());
        }
    }
}
