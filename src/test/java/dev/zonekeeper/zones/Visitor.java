package dev.zonekeeper.zones;

import dev.zonekeeper.RunningSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signed in at a sandbox, with cookies and without script; one session a person and sandbox. */
public final class Visitor {

    private static final Pattern SIGN_IN_FIELD =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern HEADER = Pattern.compile("<meta name=\"csrf-header\" content=\"([^\"]+)\"");
    private static final Map<String, Visitor> VISITORS = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient still = HttpClient.newBuilder()
            .cookieHandler(http.cookieHandler().orElseThrow())
            .build();
    private final String csrfHeader;
    private final String csrfToken;

    private final String application;

    private Visitor(String application, String person) {
        this.application = application;
        HttpResponse<String> form = send(http, request("/zones").build());
        Matcher hidden = find(SIGN_IN_FIELD, form.body());
        HttpRequest signIn = HttpRequest.newBuilder(form.uri().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", person, "password", person, hidden.group(1), hidden.group(2))))
                .build();
        String page = send(http, signIn).body();
        csrfHeader = find(HEADER, page).group(1);
        csrfToken = find(TOKEN, page).group(1);
    }

    /** At the sandbox that all tests share. */
    public static Visitor as(String person) {
        return as(person, RunningSandbox.sandbox().applicationUrl());
    }

    /** At the application of this address; anew where tests moved the clock beyond the session's end. */
    public static Visitor as(String person, String application) {
        return VISITORS.compute(
                person + " " + application,
                (key, known) -> known != null && known.isSignedIn() ? known : new Visitor(application, person));
    }

    private boolean isSignedIn() {
        return get("/me").statusCode() == 200;
    }

    /** Without following a redirect; headers as name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(still, with(request(path), headers).build());
    }

    public HttpResponse<String> htmx(String path) {
        return get(path, "HX-Request", "true");
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = with(request(path), headers)
                .header(csrfHeader, csrfToken)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields));
        return send(still, request.build());
    }

    /** What the answer varies by, in lower case. */
    public static List<String> vary(HttpResponse<String> answer) {
        return answer.headers().allValues("vary").stream()
                .flatMap(value -> List.of(value.toLowerCase(Locale.ROOT).split(", *")).stream())
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found;
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
