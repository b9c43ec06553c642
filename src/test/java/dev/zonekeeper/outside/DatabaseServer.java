package dev.zonekeeper.outside;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.h2.tools.Server;
import sandbox.FreePort;

/** A database behind a socket: where it is stopped, connections break as those to PostgreSQL would. */
final class DatabaseServer implements AutoCloseable {

    private static final int PORT = FreePort.orAny(0);

    static final String URL = "jdbc:h2:tcp://127.0.0.1:" + PORT + "/./zonekeeper;WRITE_DELAY=0";

    private final Server server;

    private DatabaseServer(Path directory) {
        try {
            this.server = Server.createTcpServer(
                            "-tcpPort",
                            String.valueOf(PORT),
                            "-baseDir",
                            directory.toAbsolutePath().toString(),
                            "-ifNotExists")
                    .start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Supplier<DatabaseServer> at(Path directory) {
        return () -> new DatabaseServer(directory);
    }

    @Override
    public void close() {
        server.stop();
    }
}
