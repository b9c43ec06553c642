package dev.zonekeeper;

import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import sandbox.Sandbox;

/** A sandbox beside the one that all tests share, for those that leave zones or tokens behind. */
public final class SecondSandbox {

    private static final MovableClock CLOCK = new MovableClock();
    private static final Sandbox SANDBOX = start("second", CLOCK, "--zonekeeper.cloudflare.answer-within=2s");

    static {
        Await.until(
                "the first readings",
                () -> bean(Zones.class)
                                        .counts(ZoneFilter.all(), Scope.all(), CLOCK.instant())
                                        .total()
                                >= 60
                        && bean(Zones.class).due(CLOCK.instant(), 1).isEmpty());
    }

    private SecondSandbox() {}

    /** Starts one of one's own; whoever starts it may close it before the JVM ends. */
    public static Sandbox start(String name, Clock clock, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "--server.port=0",
                "--sandbox.cloudflare.port=0",
                "--sandbox.sso.port=0",
                "--sandbox.vault.port=0",
                "--sandbox.directory=target/sandbox-" + name + "-"
                        + ProcessHandle.current().pid(),
                "--logging.level.root=warn",
                "--zonekeeper.retention.confirm-within=300ms",
                "--zonekeeper.retention.read-every=20h",
                "--zonekeeper.retention.read-failed-every=20h"));
        line.addAll(List.of(more));
        Sandbox sandbox = Sandbox.start(clock, line.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
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

    /** The zones of this name as the inventory has them now. */
    public static List<Zone> named(String name) {
        return bean(Zones.class).named(name, Scope.all());
    }
}
