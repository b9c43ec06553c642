package dev.zonekeeper.abuse;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.invoke.MissingParametersException;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.WebOperation;
import tools.jackson.databind.json.JsonMapper;

/** What every endpoint would say to whoever may ask, whichever are let out. */
final class Actuator {

    // A dump of the heap has everything that is in memory: no operator may let it out, and nobody could mend it.
    private static final Set<String> OF_THE_WHOLE_MEMORY = Set.of("heapdump");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Actuator() {}

    static String answers() {
        return Abused.bean(WebEndpointsSupplier.class).getEndpoints().stream()
                .filter(endpoint -> !OF_THE_WHOLE_MEMORY.contains(endpoint.getRootPath()))
                .flatMap(endpoint -> endpoint.getOperations().stream())
                .filter(operation -> operation.getType() == OperationType.READ)
                .filter(operation -> !operation.getRequestPredicate().getPath().contains("{"))
                .map(Actuator::answer)
                .collect(Collectors.joining("\n"));
    }

    private static String answer(WebOperation operation) {
        String path = operation.getRequestPredicate().getPath();
        Object said = said(operation);
        Object body = said instanceof WebEndpointResponse<?> response ? response.getBody() : said;
        try {
            String json = JSON.writeValueAsString(body);
            // As it goes out, and as whoever reads it gets it.
            return path + " " + json + "\n" + json.replace("\\\"", "\"").replace("\\\\", "\\");
        } catch (RuntimeException e) {
            return path + " " + Walk.through(body);
        }
    }

    /** One that must know who asks, as health does, has been asked over HTTP. */
    private static Object said(WebOperation operation) {
        try {
            return operation.invoke(new InvocationContext(SecurityContext.NONE, Map.of()));
        } catch (MissingParametersException e) {
            return "";
        }
    }
}
