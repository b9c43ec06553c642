package sandbox.cloudflare;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.IDN;
import java.time.Clock;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * A simulator of Cloudflare's API v4 that keeps its state in memory. It binds to loopback only, and can be told by its
 * control routes below {@code /sandbox} what to be like.
 */
public final class CloudflareSimulator implements AutoCloseable {

    /** Reaches all accounts, with Zone Read, Logs Read and Logs Write. Known to control routes as {@code main}. */
    public static final String MAIN_TOKEN = "cfut_sandbox-only-main-token-opens-nothing-else-0001";
    /** The same user's, without Logs Write: {@code read-only}. */
    public static final String READ_ONLY_TOKEN = "cfut_sandbox-only-read-only-token-opens-nothing-0002";
    /** The same user's; may also read DNSSEC, settings and the log region: {@code full}. */
    public static final String FULL_TOKEN = "cfut_sandbox-only-full-token-opens-nothing-else-0003";
    /** Another user's, with Zone Read only: {@code no-logs}. */
    public static final String NO_LOGS_TOKEN = "cfut_sandbox-only-no-logs-token-opens-nothing-0004";
    /** That other user's; may read and switch flags, but not list zones: {@code logs-only}. */
    public static final String LOGS_ONLY_TOKEN = "cfut_sandbox-only-logs-only-token-opens-nothing-0005";
    /** That other user's; reaches cards.kestrelbank.com only: {@code one-zone}. */
    public static final String ONE_ZONE_TOKEN = "cfut_sandbox-only-one-zone-token-opens-nothing-0006";
    /** That other user's, past its last day: {@code expired}. */
    public static final String EXPIRED_TOKEN = "cfut_sandbox-only-expired-token-opens-nothing-0007";
    /** Owned by the account Kestrel Bank, with the three permissions of the main one: {@code account-owned}. */
    public static final String ACCOUNT_TOKEN = "cfat_sandbox-only-account-token-opens-nothing-0008";

    /** Stands in the destination of every Logpush job, where in life an access key does. */
    public static final String LOGPUSH_SECRET = "sandbox-logpush-secret-access-key";

    /** Account ids. */
    public static final String NORDWIND_GROUP = Account.NORDWIND.id();

    public static final String KESTREL_BANK = Account.KESTREL.id();
    public static final String ATLAS_MEDIA = Account.ATLAS.id();

    private final DisposableServer server;
    private final LoopResources loops;
    private final ChannelGroup connections;

    private CloudflareSimulator(int port, Clock clock) {
        loops = LoopResources.create("cloudflare-simulator", 2, true);
        connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .runOn(loops)
                .channelGroup(connections)
                .handle(new Handler(new CurrentWorld(clock)))
                .bindNow();
    }

    /**
     * Starts one.
     *
     * @param port 0 for any that is free
     */
    public static CloudflareSimulator start(int port) {
        return start(port, Clock.systemUTC());
    }

    static CloudflareSimulator start(int port, Clock clock) {
        return new CloudflareSimulator(port, clock);
    }

    /** The id of one of the first zones by its name, readable or in punycode; of two with one name the first's. */
    public static String zoneId(String name) {
        String ascii = IDN.toASCII(name);
        return SeedZones.ALL.stream()
                .filter(zone -> zone.name().equals(ascii))
                .map(Zone::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No zone of the start is named " + name));
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Where its API begins; ends with a slash. */
    public String baseUrl() {
        return "http://localhost:" + port() + "/client/v4/";
    }

    /** Ends it and every connection that is still open. */
    @Override
    public void close() {
        connections.close().awaitUninterruptibly();
        server.disposeNow();
        loops.dispose();
    }

    /** Returns when it has ended. */
    void await() {
        server.onDispose().block();
    }
}
