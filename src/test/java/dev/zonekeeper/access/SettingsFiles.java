package dev.zonekeeper.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Settings as Boot reads them from files, later ones over earlier ones, whatever the process's environment holds. */
final class SettingsFiles {

    private final Path directory;
    private final List<String> locations = new ArrayList<>();

    SettingsFiles(Path directory) {
        this.directory = directory;
    }

    /** The file that the jar holds. */
    SettingsFiles packaged() {
        locations.add("classpath:/application.yml");
        return this;
    }

    SettingsFiles file(String yaml) {
        try {
            Path file = Files.createDirectories(directory.resolve("file" + locations.size()))
                    .resolve("application.yml");
            Files.writeString(file, yaml);
            locations.add(file.toUri().toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AccessSettings access() {
        return bind("zonekeeper.access", AccessSettings.class);
    }

    SsoSettings sso() {
        return bind("zonekeeper.sso", SsoSettings.class);
    }

    private <T> T bind(String prefix, Class<T> type) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(new NoVariables());
        try (ConfigurableApplicationContext context = application.run(
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--logging.level.root=warn",
                "--spring.config.location=" + String.join(",", locations))) {
            return Binder.get(context.getEnvironment()).bindOrCreate(prefix, Bindable.of(type));
        }
    }

    static final class NoVariables extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            super.customizePropertySources(sources);
            sources.remove(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        }
    }

    static final class Nothing {}
}
