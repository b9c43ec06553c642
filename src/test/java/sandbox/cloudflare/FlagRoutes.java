package sandbox.cloudflare;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The retention flag of a zone. */
final class FlagRoutes {

    private FlagRoutes() {}

    static Answer read(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        session.require(Permission.LOGS_READ, Permission.LOGS_WRITE);
        requireEntitlement(zone);
        return flag(session.world().flags().value(zone));
    }

    static Answer post(Session session, List<String> ids) {
        Zone zone = session.zone(ids.get(0));
        session.require(Permission.LOGS_WRITE);
        requireEntitlement(zone);
        boolean wanted = wanted(session.request());
        if (wanted && session.world().regions().isEu(zone.account().id())) {
            throw Refused.region();
        }
        if (session.request().effective()) {
            session.world().flags().post(zone, wanted);
        }
        return flag(wanted);
    }

    static Answer flag(boolean value) {
        return Envelope.result(JsonObject.of("flag", value));
    }

    private static void requireEntitlement(Zone zone) {
        if (!zone.entitled()) {
            throw Refused.entitlement();
        }
    }

    private static boolean wanted(ApiRequest request) {
        String type = request.header(Answer.TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refused.contentType();
        }
        JsonNode flag = body(request).get("flag");
        if (flag == null || !flag.isBoolean()) {
            throw Refused.invalid("flag must be a boolean");
        }
        return flag.asBoolean();
    }

    private static JsonNode body(ApiRequest request) {
        try {
            return Json.read(request.body());
        } catch (JacksonException e) {
            throw Refused.malformedJson();
        }
    }
}
