package sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of this machine that nobody listens on. */
public final class FreePort {

    // Below those that systems hand out to outgoing connections, or one of those takes it before we listen.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /** The port itself, or any free one for 0: addresses must be known before the parts start. */
    public static int orAny(int port) {
        for (int tries = 0; port == 0 && tries < TRIES; tries++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
