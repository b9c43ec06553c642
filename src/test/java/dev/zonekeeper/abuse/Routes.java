package dev.zonekeeper.abuse;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way into the running application: its handlers, as they are mapped, and what its filters answer themselves. */
final class Routes {

    private static final List<Route> OF_FILTERS = List.of(
            new Route("GET", "/oauth2/authorization/sso", Set.of("to", "scope")),
            new Route("GET", "/login/oauth2/code/sso", Set.of("code", "state", "error", "error_description", "iss")),
            new Route("POST", "/logout", Set.of()),
            new Route("GET", "/logout", Set.of()),
            new Route("GET", "/login", Set.of("error")),
            new Route("GET", "/styles/{file}", Set.of()),
            new Route("GET", "/webjars/{file}", Set.of()),
            new Route("GET", "/{any}", Set.of()));

    /**
     * One of them.
     *
     * @param pattern with its variables in braces
     * @param names the parameters that its handler reads
     */
    record Route(String method, String pattern, Set<String> names) {}

    private Routes() {}

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        Abused.SANDBOX.application().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .forEach(routes::add);
        Abused.SANDBOX
                .application()
                .getBean(org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier.class)
                .getEndpoints()
                .forEach(endpoint ->
                        routes.add(new Route("GET", "/actuator/" + endpoint.getRootPath(), Set.of("pattern", "tag"))));
        routes.addAll(OF_FILTERS);
        return routes.stream()
                .sorted(java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<String> names = names(handler);
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Route(method.name(), pattern, names)));
    }

    private static Set<String> names(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (type == String.class && parameter.getParameterName() != null) {
                names.add(parameter.getParameterName());
            }
        }
        return names;
    }
}
