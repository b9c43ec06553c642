package dev.zonekeeper.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with cookies and without script. Redirects are followed only where that is said. */
final class Guest {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String application;

    Guest(String application) {
        this.application = application;
    }

    static Guest signedIn(String person) {
        Guest guest = new Guest(Outside.url());
        HttpResponse<String> page = guest.followed(guest.signIn(person, "/zones"));
        if (page.statusCode() != 200) {
            throw new AssertionError(person + " is not signed in: " + page.statusCode() + " " + page.body());
        }
        return guest;
    }

    /** The provider's answer to name and password: a redirect to the application, which is not followed. */
    HttpResponse<String> signIn(String person, String path) {
        HttpResponse<String> form = follow(path);
        Matcher hidden = HIDDEN.matcher(form.body());
        if (!hidden.find()) {
            throw new AssertionError("No form to sign in by: " + form.statusCode() + " " + form.body());
        }
        String fields = encoded(Map.of("username", person, "password", person, hidden.group(1), hidden.group(2)));
        return send(HttpRequest.newBuilder(form.uri().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    /** The page as it is read: with quotes instead of their escapes. */
    static String text(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    /** The page behind all redirects. */
    HttpResponse<String> follow(String path) {
        return followed(get(path));
    }

    HttpResponse<String> followed(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int steps = 0; steps < 15 && last.statusCode() / 100 == 3; steps++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(HttpRequest.newBuilder(next).build());
        }
        return last;
    }

    /** Follows redirects until one leads back to the application, and returns where to. */
    String comesBack(HttpResponse<String> answer) {
        URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        return next.toString().startsWith(application)
                ? next.toString().substring(application.length())
                : comesBack(send(HttpRequest.newBuilder(next).build()));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return send(posting(path, fields, headers));
    }

    /** The same without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> postLater(String path, Map<String, String> fields) {
        return http.sendAsync(posting(path, fields), BodyHandlers.ofString());
    }

    private HttpRequest posting(String path, Map<String, String> fields, String... headers) {
        // A page that needs neither Vault nor database.
        Matcher token = CSRF.matcher(get("/me").body());
        if (!token.find()) {
            throw new AssertionError("No token against forgery on /me");
        }
        BodyPublisher body = BodyPublishers.ofString(encoded(fields));
        return request(path, headers)
                .header("X-CSRF-TOKEN", token.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest request) {
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
