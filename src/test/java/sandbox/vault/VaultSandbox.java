package sandbox.vault;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Vault for a first try and for tests: one KV v2 mount {@code secret}, sign-in by token and AppRole, on loopback only,
 * nothing on disk. It can be sealed, refuse and be watched by the routes below {@code /sandbox/}.
 */
public final class VaultSandbox implements AutoCloseable {

    /** The token that may do everything, as a dev server prints it. */
    public static final String ROOT_TOKEN = "hvs.sandbox-root-token-of-zonekeeper";

    /** The AppRole whose tokens may use {@code secret/…/zonekeeper/*} and themselves, and nothing else. */
    public static final String ROLE_ID = "5a4d6b1e-0c37-4f5e-9a58-6f1d3c2b7a90";

    public static final String SECRET_ID = "c1f0a7d2-93be-4e0b-8d64-2b7e5f9c1a36";

    static {
        // Else each answer waits 40 ms: headers and body are two packets, and the second waits for the first's receipt.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final KeyValue secrets;

    private VaultSandbox(HttpServer server, ExecutorService threads, KeyValue secrets) {
        this.server = server;
        this.threads = threads;
        this.secrets = secrets;
    }

    /** Starts one on this port of loopback, or on any free one for 0. */
    public static VaultSandbox start(int port) {
        return start(port, Keys.KNOWN);
    }

    /** The same, opened by these keys. */
    public static VaultSandbox start(int port, Keys keys) {
        Clock clock = Clock.systemUTC();
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer server = HttpServer.create(address, 0);
            KeyValue secrets = new KeyValue(clock);
            ExecutorService threads = Executors.newCachedThreadPool(VaultSandbox::thread);
            server.createContext("/", new VaultApi(secrets, keys, clock));
            server.setExecutor(threads);
            server.start();
            return new VaultSandbox(server, threads, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException("No sandbox Vault on port " + port, e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-vault");
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What {@code VAULT_ADDR} would hold. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** Writes a new version at a path below the mount {@code secret}, such as {@code zonekeeper/tokens/main}. */
    public void put(String path, Map<String, String> values) {
        secrets.write(path, values);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
