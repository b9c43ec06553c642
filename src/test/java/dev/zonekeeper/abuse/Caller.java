package dev.zonekeeper.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who calls the abused installation, signed in over HTTP or nobody known; every answer is handed to a listener. */
final class Caller {

    static final String ANONYMOUS = "anonymous";

    private static final Pattern SIGN_IN_FIELD =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final String name;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Consumer<Reply> listener;
    private String csrf = "";

    Caller(String name, Consumer<Reply> listener) {
        this.name = name;
        this.listener = listener;
        if (!name.equals(ANONYMOUS)) {
            signIn();
        }
    }

    String name() {
        return name;
    }

    String csrf() {
        return csrf;
    }

    String cookie() {
        return cookies.getCookieStore().get(URI.create(Abused.URL)).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Signs in, step by step as a browser does, so that each redirect is seen. */
    void signIn() {
        Reply form = follow(get("/me"));
        Matcher hidden = SIGN_IN_FIELD.matcher(form.body());
        if (!hidden.find()) {
            throw new AssertionError("No form to sign in: " + form);
        }
        Map<String, String> fields = Map.of("username", name, "password", name, hidden.group(1), hidden.group(2));
        HttpRequest sent = HttpRequest.newBuilder(URI.create(Abused.SSO.issuer() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build();
        Matcher token = TOKEN.matcher(follow(send(sent)).body());
        csrf = token.find() ? token.group(1) : "";
    }

    Reply get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Abused.URL + path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    Reply post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Abused.URL + path))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            Reply reply = Reply.of(answer);
            listener.accept(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Reply follow(Reply from) {
        Reply reply = from;
        for (int hops = 0; reply.status() / 100 == 3 && hops < 10; hops++) {
            URI next = reply.address().resolve(reply.header("location"));
            reply = send(HttpRequest.newBuilder(next)
                    .header("Accept", "text/html")
                    .timeout(Duration.ofSeconds(20))
                    .build());
        }
        return reply;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
