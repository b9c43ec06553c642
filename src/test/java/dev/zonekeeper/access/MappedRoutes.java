package dev.zonekeeper.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What the running application answers at all: its handlers' routes, actuator's, and the folders of files. */
final class MappedRoutes {

    private final List<Route> routes;
    private final List<HandlerMapping> others;

    MappedRoutes(ApplicationContext application) {
        List<HandlerMapping> mappings =
                List.copyOf(application.getBeansOfType(HandlerMapping.class).values());
        routes = mappings.stream()
                .flatMap(MappedRoutes::routesOf)
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        others = mappings.stream()
                .filter(mapping -> !(mapping instanceof RequestMappingInfoHandlerMapping))
                .filter(mapping -> !(mapping instanceof AbstractUrlHandlerMapping))
                .toList();
    }

    record Route(String method, PathPattern pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    List<Route> all() {
        return routes;
    }

    /** Mappings of a kind whose routes can't be told. */
    List<HandlerMapping> others() {
        return others;
    }

    /** The route that takes a request: the most specific one. */
    Optional<Route> of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> route.pattern().matches(parsed))
                .findFirst();
    }

    private static Stream<Route> routesOf(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping handlers) {
            return handlers.getHandlerMethods().keySet().stream().flatMap(MappedRoutes::routesOf);
        }
        return mapping instanceof AbstractUrlHandlerMapping files
                ? files.getPathPatternHandlerMap().keySet().stream().map(pattern -> new Route("GET", pattern))
                : Stream.of();
    }

    private static Stream<Route> routesOf(RequestMappingInfo handler) {
        Set<String> named = Set.copyOf(handler.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList());
        Set<String> methods = named.isEmpty() ? Set.of("GET", "POST") : named;
        return handler.getPathPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method, pattern)));
    }
}
