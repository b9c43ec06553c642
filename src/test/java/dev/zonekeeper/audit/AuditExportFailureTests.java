package dev.zonekeeper.audit;

import static dev.zonekeeper.audit.AuditFixture.KESTREL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zonekeeper.access.Grant;
import dev.zonekeeper.access.Person;
import dev.zonekeeper.access.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An export whose second piece fails, asked for over a real connection. */
class AuditExportFailureTests {

    private static final Person ADAM = new Person(
            "https://sso.example",
            "adam-1",
            "Adam Keller",
            "groups",
            List.of("zk"),
            List.of(new Grant(Role.ADMIN, List.of("*"))));

    private final AuditFixture audit = new AuditFixture();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void aFileThatIsCutShortDoesNotArriveAsAWholeOne(String format) throws Exception {
        for (int i = 0; i < 600; i++) {
            audit.intend(KESTREL, "login-kestrelbank.com");
        }
        Tomcat server = start(new FailsLater(audit.jdbc));
        try {
            HttpClient client = HttpClient.newHttpClient();
            int port = server.getConnector().getLocalPort();
            URI address = URI.create("http://localhost:" + port + "/audit/export?format=" + format);

            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private Tomcat start(AuditEvents events) throws Exception {
        Tomcat server = new Tomcat();
        server.setBaseDir(directory.toString());
        server.setPort(0);
        Context application = server.addContext("", directory.toString());
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        AuditController page = new AuditController(events, audit.chain);
        context.registerBean(AuditExport.class, () -> new AuditExport(events, audit.log, page, audit));
        context.registerBean(DelegatingWebMvcConfiguration.class);
        context.registerBean(CatchesAll.class, CatchesAll::new);
        context.registerBean(Reader.class, Reader::new);
        Tomcat.addServlet(application, "pages", new DispatcherServlet(context)).setLoadOnStartup(1);
        application.addServletMapping("/", "pages");
        server.start();
        return server;
    }

    /** Gives one piece. */
    private static final class FailsLater extends AuditEvents {

        private int pieces;

        FailsLater(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        List<AuditEvent> upTo(long seq, AuditFilter filter, EventScope scope, int limit) {
            if (++pieces > 1) {
                throw new IllegalStateException("The database went away");
            }
            return super.upTo(seq, filter, scope, limit);
        }
    }

    /** As the application's own, which takes everything that nobody else takes. */
    @ControllerAdvice
    static final class CatchesAll {

        @ExceptionHandler
        void any(Exception thrown) {
            assertThat(thrown).isNotNull();
        }
    }

    private static final class Reader implements WebMvcConfigurer, HandlerMethodArgumentResolver {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return ADAM;
        }
    }
}
