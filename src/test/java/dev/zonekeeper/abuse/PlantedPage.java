package dev.zonekeeper.abuse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page that is there for a moment, and says what it should not. */
final class PlantedPage {

    static final String PATH = "/zones/any/facts/planted";

    private final int status;
    private final String text;

    private PlantedPage(int status, String text) {
        this.status = status;
        this.text = text;
    }

    ResponseEntity<String> show() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return status == 302 ? answer.header("Location", "/x?" + text).build() : answer.body(text);
    }

    static void answering(int status, String text, Runnable visit) {
        RequestMappingHandlerMapping routes = Abused.SANDBOX
                .application()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        RequestMappingInfo route = RequestMappingInfo.paths(PATH)
                .options(routes.getBuilderConfiguration())
                .build();
        try {
            routes.registerMapping(route, new PlantedPage(status, text), PlantedPage.class.getDeclaredMethod("show"));
            visit.run();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        } finally {
            routes.unregisterMapping(route);
        }
    }
}
