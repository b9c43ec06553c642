package sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The packaged {@code application.yml}, which may be one that somebody edited for production. It is read as a list of
 * values: no import is followed and no profile is on; and only settings that lead nowhere are taken from it.
 */
final class PackagedSettings {

    private static final String FILE = "application.yml";
    private static final List<String> HARMLESS = List.of(
            "zonekeeper.",
            "logging.level.org.apache.",
            "spring.datasource.hikari.connection-timeout",
            "spring.datasource.hikari.exception-override-class-name",
            "spring.messages.",
            "spring.mvc.",
            "spring.servlet.multipart.enabled",
            "spring.task.",
            "spring.threads.",
            "spring.web.resources.add-mappings",
            "server.compression.",
            "server.error.",
            "server.servlet.session.timeout",
            "server.shutdown",
            "server.tomcat.max-",
            "management.endpoint.",
            "management.endpoints.web.exposure.");

    private PackagedSettings() {}

    static PropertySource<?> read() {
        try {
            Map<String, Object> taken = new LinkedHashMap<>();
            for (PropertySource<?> part : new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))) {
                take((EnumerablePropertySource<?>) part, taken);
            }
            return new MapPropertySource(FILE, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(EnumerablePropertySource<?> part, Map<String, Object> taken) {
        if (part.containsProperty("spring.config.activate.on-profile")) {
            return;
        }
        for (String name : part.getPropertyNames()) {
            Object value = part.getProperty(name);
            if (value != null && HARMLESS.stream().anyMatch(name::startsWith) && !isAddress(value)) {
                taken.put(name, value);
            }
        }
    }

    private static boolean isAddress(Object value) {
        return value.toString().contains("://");
    }
}
