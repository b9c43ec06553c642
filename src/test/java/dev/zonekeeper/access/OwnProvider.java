package dev.zonekeeper.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sandbox.sso.SsoSandbox;

/**
 * An OIDC provider of our own on loopback, which says what a test sets. It signs in whoever comes and asks nothing; its
 * token endpoint checks the client's secret and PKCE, and takes a code once.
 */
final class OwnProvider implements AutoCloseable {

    static final RSAKey KEY = key("first");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> visits = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile List<JWK> published = List.of();
    private volatile Map<String, Object> metadata = Map.of();
    private volatile Function<IdToken, String> idToken = IdToken::signed;
    private volatile Function<String, ProviderAnswer> tokenAnswer = ProviderAnswer::with;
    private final Map<String, ProviderAnswer> set = new ConcurrentHashMap<>();

    OwnProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        reset();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets what a test has set, and who came. */
    void reset() {
        published = List.of(KEY.toPublicJWK());
        metadata = Map.of();
        idToken = IdToken::signed;
        tokenAnswer = ProviderAnswer::with;
        set.clear();
        visits.clear();
    }

    /** How the next ID tokens differ from a good one. */
    void signIn(UnaryOperator<IdToken> change) {
        idToken = change.andThen(IdToken::signed);
    }

    /** The next ID tokens as text. */
    void idToken(Function<IdToken, String> text) {
        idToken = text;
    }

    /** What the next sign-ins say of a person. */
    void person(String subject, Map<String, Object> claims) {
        signIn(token -> token.with("sub", subject).withAll(claims));
    }

    /** As if its clock were wrong by this much. */
    void clock(Duration ahead) {
        signIn(token -> token.later(ahead));
    }

    void publish(JWK... keys) {
        published = Arrays.stream(keys).map(JWK::toPublicJWK).toList();
    }

    void metadata(Map<String, Object> more) {
        metadata = more;
    }

    void tokenAnswer(Function<String, ProviderAnswer> answer) {
        tokenAnswer = answer;
    }

    /** Whatever is asked at this path, this is the answer. */
    void answer(String path, ProviderAnswer answer) {
        set.put(path, answer);
    }

    /** Answers at this path as a provider does again. */
    void answerWell(String path) {
        set.remove(path);
    }

    /** How often somebody asked for this path. */
    long visits(String path) {
        return visits.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            visits.add(path);
            ProviderAnswer answer = set.get(path);
            if (answer != null) {
                answer.send(exchange);
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" ->
                    ProviderAnswer.json(200, json(discovery())).send(exchange);
                case "/authorize" -> authorize(exchange);
                case "/token" -> exchangeCode(exchange).send(exchange);
                case "/keys" ->
                    ProviderAnswer.json(200, new JWKSet(published).toString()).send(exchange);
                default ->
                    ProviderAnswer.of(200, "text/html", "<h1>Signed out</h1>").send(exchange);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> fields = new ConcurrentHashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "userinfo_endpoint", issuer() + "/userinfo",
                "end_session_endpoint", issuer() + "/logout",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("none", "HS256", "RS256", "ES256")));
        fields.putAll(metadata);
        return fields;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private ProviderAnswer exchangeCode(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (!secret().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return ProviderAnswer.json(401, "{\"error\":\"invalid_client\"}");
        }
        if (asked == null || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            return ProviderAnswer.json(400, "{\"error\":\"invalid_grant\"}");
        }
        return tokenAnswer.apply(idToken.apply(IdToken.good(issuer(), String.valueOf(asked.get("nonce")))));
    }

    private static String secret() {
        String both = SsoSandbox.CLIENT_ID + ":" + SsoSandbox.CLIENT_SECRET;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> field.length == 1 ? "" : URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String json(Map<String, Object> fields) {
        return JSONObjectUtils.toJSONString(fields);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
