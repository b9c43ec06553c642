package dev.zonekeeper;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import sandbox.Sandbox;

/** One sandbox for all tests of a JVM that need the whole: on free ports, with short waits, the zones read. */
public final class RunningSandbox {

    private static final MovableClock CLOCK = new MovableClock();
    private static final Sandbox SANDBOX = start();

    private RunningSandbox() {}

    private static Sandbox start() {
        Sandbox sandbox = Sandbox.start(
                CLOCK,
                "--server.port=0",
                "--sandbox.cloudflare.port=0",
                "--sandbox.sso.port=0",
                "--sandbox.vault.port=0",
                "--sandbox.directory=target/sandbox-of-tests-"
                        + ProcessHandle.current().pid(),
                "--logging.level.root=warn",
                "--zonekeeper.cloudflare.answer-within=2s",
                "--zonekeeper.retention.confirm-within=300ms",
                // However far tests move the clock, no reading of the sweep's comes into theirs.
                "--zonekeeper.retention.read-every=20h",
                "--zonekeeper.retention.read-failed-every=20h",
                // Settlements come when a test asks for them.
                "--zonekeeper.retention.settle-every=1h");
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        Zones zones = sandbox.application().getBean(Zones.class);
        await(
                "the first readings",
                () -> zones.counts(ZoneFilter.all(), Scope.all(), Instant.EPOCH).total() >= 60
                        && zones.due(CLOCK.instant(), 1).isEmpty());
        return sandbox;
    }

    public static Sandbox sandbox() {
        return SANDBOX;
    }

    public static MovableClock clock() {
        return CLOCK;
    }

    public static Simulator cloudflare() {
        return new Simulator(SANDBOX.cloudflareUrl());
    }

    public static <T> T bean(Class<T> type) {
        return SANDBOX.application().getBean(type);
    }

    /** The zone of this name as the inventory has it now. */
    public static Zone zone(String name) {
        return bean(Zones.class).named(name, Scope.all()).get(0);
    }

    /** Waits for a condition, two minutes at most. */
    public static void await(String what, BooleanSupplier condition) {
        Await.until(what, condition);
    }
}
