package sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sandbox's database: the files {@code zonekeeper.*} of one directory. */
record Database(Path directory) {

    String url() {
        return "jdbc:h2:file:" + directory.resolve("zonekeeper").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    /** Begins anew. What else the directory holds stays: it may be one that somebody named by mistake. */
    void wipe() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "zonekeeper.*.db")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
