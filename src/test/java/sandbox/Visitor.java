package sandbox;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser that has no script: follows redirects, keeps cookies, fills in forms. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String application;

    public Visitor(String application) {
        this.application = application;
    }

    /** Opens a page, signs in at the provider that it leads to, and answers the page. */
    public String signIn(String path, String name, String password) {
        HttpResponse<String> form = open(path);
        return submit(form, "/sign-in", Map.of("username", name, "password", password))
                .body();
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(application + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .timeout(PATIENCE)
                .build());
    }

    /** Sends what is hidden in the page's forms, and what is filled in. */
    public HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> filledIn) {
        Map<String, String> fields = hiddenIn(page.body());
        fields.putAll(filledIn);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri().resolve(action))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static Map<String, String> hiddenIn(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page);
        while (inputs.find()) {
            Map<String, String> attributes = ATTRIBUTE
                    .matcher(inputs.group())
                    .results()
                    .collect(Collectors.toMap(it -> it.group(1), it -> HtmlUtils.htmlUnescape(it.group(2))));
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
