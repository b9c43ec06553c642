package dev.zonekeeper.abuse;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Session;
import org.apache.catalina.core.StandardContext;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every place that this issue names, of the abused installation. */
final class Places {

    private Places() {}

    static List<Place> all(Tour tour) {
        return List.of(
                new Place(
                        "the log",
                        Abused.LOG::text,
                        text -> LoggerFactory.getLogger("planted").debug(text)),
                new Place("a page", tour::bodies, text -> tour.plantAnswer(200, text)),
                new Place("a header or redirect", tour::heads, text -> tour.plantAnswer(302, text)),
                new Place("an exception", tour::exceptions, text -> tour.caught(new IllegalStateException(text))),
                new Place("the database's files", Places::files, Places::plantRow),
                new Place("the database's rows", Places::rows, Places::plantRow),
                new Place("a session", Places::sessions, Places::plantInSession),
                new Place("a metric", Places::meters, text -> meter("planted", text)),
                new Place("the actuator", Actuator::answers, text -> meter(text, "x")),
                new Place("an object's text", Places::objects, Places::plantObject),
                new Place("a thread's name", Places::threads, Places::plantThread));
    }

    private static String files() {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Abused.DIRECTORY, "*.db")) {
            for (Path file : files) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows() {
        return Written.now(List.of()).rows().toString();
    }

    private static void plantRow(String text) {
        Abused.bean(JdbcClient.class)
                .sql("insert into account (id, name) values (:id, :name)")
                .param("id", UUID.randomUUID().toString().replace("-", ""))
                .param("name", text)
                .update();
        Abused.bean(JdbcClient.class).sql("checkpoint sync").update();
    }

    /** Field by field, and as a session store would write them. */
    private static String sessions() {
        return liveSessions()
                .flatMap(session -> session.getSession() == null
                        ? Stream.empty()
                        : java.util.Collections.list(session.getSession().getAttributeNames()).stream()
                                .map(name -> session.getSession().getAttribute(name)))
                .map(value -> Walk.through(value) + serialized(value))
                .collect(Collectors.joining("\n"));
    }

    static long sessionCount() {
        return liveSessions().count();
    }

    private static Stream<Session> liveSessions() {
        ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) Abused.SANDBOX.application();
        TomcatWebServer server = (TomcatWebServer) context.getWebServer();
        return Stream.of(server.getTomcat().getHost().findChildren())
                .map(StandardContext.class::cast)
                .flatMap(web -> Stream.of(web.getManager().findSessions()));
    }

    private static String serialized(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            return e.toString();
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static void plantInSession(String text) {
        liveSessions().findAny().orElseThrow().getSession().setAttribute("planted", new Hidden(text));
    }

    /** As a value of ours would hold it: its text says nothing. */
    private static final class Hidden {

        private final char[] value;

        Hidden(String value) {
            this.value = value.toCharArray();
        }

        @Override
        public String toString() {
            return "Hidden[" + value.length + "]";
        }
    }

    private static String meters() {
        return Abused.bean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId() + " " + meter.getId().getDescription())
                .collect(Collectors.joining("\n"));
    }

    private static void meter(String name, String tag) {
        Abused.bean(MeterRegistry.class).counter(name, "tag", tag).increment();
    }

    /** The text of every bean, and so of every record of settings. */
    private static String objects() {
        ConfigurableListableBeanFactory beans = Abused.SANDBOX.application().getBeanFactory();
        return Stream.of(beans.getSingletonNames())
                .map(beans::getSingleton)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static void plantObject(String text) {
        Object planted = new Object() {
            @Override
            public String toString() {
                return text;
            }
        };
        Abused.SANDBOX
                .application()
                .getBeanFactory()
                .registerSingleton(UUID.randomUUID().toString(), planted);
    }

    private static String threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.joining("\n"));
    }

    private static void plantThread(String text) {
        Thread thread = new Thread(() -> java.util.concurrent.locks.LockSupport.park(), text);
        thread.setDaemon(true);
        thread.start();
    }
}
