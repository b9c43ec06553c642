package sandbox.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Leads each request to its routes, in the order in which Vault itself decides: sealed, token, policy, path. */
final class VaultApi implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Switches switches;
    private final Calls calls;
    private final IssuedTokens tokens;
    private final SystemRoutes system;
    private final AuthRoutes auth;
    private final KeyValueRoutes secrets;
    private final ControlRoutes control;

    VaultApi(KeyValue secrets, Keys keys, Clock clock) {
        this.switches = new Switches();
        this.calls = new Calls(clock);
        this.tokens = new IssuedTokens(keys.rootToken(), clock);
        this.system = new SystemRoutes(switches, clock);
        this.auth = new AuthRoutes(keys, tokens);
        this.secrets = new KeyValueRoutes(secrets);
        this.control = new ControlRoutes(switches, calls, tokens);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(Request.of(exchange));
            } catch (JacksonException e) {
                answer = Answer.error(400, "failed to parse JSON input");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(Request request) {
        if (request.starts("sandbox/")) {
            return control.answer(request.below("sandbox/"));
        }
        if (!request.starts("v1/")) {
            return Answer.missing();
        }
        takeTime();
        Answer answer = vault(request.below("v1/"));
        calls.note(request, answer);
        return answer;
    }

    private void takeTime() {
        try {
            Thread.sleep(switches.delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer vault(Request request) {
        if (system.isOpen(request)) {
            return system.answer(request);
        }
        if (switches.sealed) {
            return Answer.error(503, "Vault is sealed");
        }
        if (request.is("POST", "auth/approle/login")) {
            return auth.login(request);
        }
        IssuedTokens.Issued token = tokens.find(request.token());
        if (token == null) {
            return Answer.unknownToken();
        }
        return signedIn(request, token);
    }

    private Answer signedIn(Request request, IssuedTokens.Issued token) {
        if (request.starts("auth/token/")) {
            return auth.self(request.below("auth/token/"), token);
        }
        if (request.starts("sys/internal/ui/mounts/")) {
            return system.mount(request.below("sys/internal/ui/mounts/"));
        }
        if (request.starts("secret/")) {
            boolean allowed = !switches.denied && token.allows(request.path());
            return allowed ? secrets.answer(request.below("secret/")) : Answer.denied();
        }
        String route = request.path();
        return token.isRoot()
                ? Answer.error(404, "no handler for route \"" + route + "\". route entry not found.")
                : Answer.denied();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
