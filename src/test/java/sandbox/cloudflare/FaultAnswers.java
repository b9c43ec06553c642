package sandbox.cloudflare;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers that faults give in place of the right one. */
final class FaultAnswers {

    private FaultAnswers() {}

    /** What was ordered; where no body was, what Cloudflare tends to send with that status. */
    static Answer ordered(Fault fault) {
        JsonNode body = fault.body();
        Answer answer = body == null ? usual(fault) : given(fault.status(), body);
        return answer.with(fault.headers());
    }

    /** The right answer without its result, or with an empty one. */
    static Answer without(Fault fault, Answer right) {
        if (right.status() != 200 || !(Json.read(right.body()) instanceof ObjectNode envelope)) {
            return right;
        }
        if (fault.kind() == FaultKind.MISSING_RESULT) {
            envelope.remove("result");
        } else {
            envelope.putObject("result");
        }
        return new Answer(200, right.headers(), Json.text(envelope));
    }

    private static Answer usual(Fault fault) {
        int status = fault.status();
        if (fault.kind() == FaultKind.SUCCESS_FALSE) {
            return Envelope.error(200, 1004, "The request could not be processed");
        }
        if (status == 204 || status == 304) {
            return new Answer(status, Map.of(), "");
        }
        return fault.kind() == FaultKind.HTML || status >= 520 ? edgePage(status) : error(status);
    }

    private static Answer error(int status) {
        return switch (status) {
            case 400 -> Refused.invalid("Bad request").answer();
            case 401 -> Refused.unknownToken().answer();
            case 403 -> Refused.permission().answer();
            case 429 -> Envelope.error(429, 10100, "Please wait and consider throttling your request speed");
            default -> Envelope.error(status, 10013, "An unknown error has occurred");
        };
    }

    private static Answer edgePage(int status) {
        return Answer.html(status, """
                <!DOCTYPE html>
                <html lang="en-US">
                <head><title>api.cloudflare.com | %1$d: Web server is returning an unknown error</title></head>
                <body><h1>Error code %1$d</h1><p>There is an unknown connection issue between Cloudflare and the origin
                web server. As a result, the web page can not be displayed.</p></body>
                </html>
                """.formatted(status));
    }

    private static Answer given(int status, JsonNode body) {
        if (!body.isString()) {
            return Answer.json(status, body);
        }
        String text = body.asString();
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return Answer.html(status, text);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Answer.asJson(status, text);
        }
        return Answer.text(status, text);
    }
}
