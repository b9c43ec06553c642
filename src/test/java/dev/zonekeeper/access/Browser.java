package dev.zonekeeper.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser: it keeps cookies, and follows a redirect when it is told to. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"(/[^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI home;

    Browser(AccessServer server) {
        this(server.url());
    }

    Browser(String url) {
        this.home = URI.create(url);
    }

    HttpResponse<String> get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    HttpResponse<String> post(String address, Map<String, String> form, String... headers) {
        return sendForm("POST", address, form, headers);
    }

    /** A form by whichever method, as no browser sends it. */
    HttpResponse<String> sendForm(String method, String address, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A body of any kind, as a page of another site could send it. */
    HttpResponse<String> sendRaw(String address, String type, String body) {
        return send(request(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Without a body. */
    HttpResponse<String> ask(String method, String address, String... headers) {
        return send(request(address, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** A form of ours, with the token that the present page carries. */
    HttpResponse<String> postFromPage(String address, String... headers) {
        return post(address, Map.of("_csrf", token()), headers);
    }

    /** The token against forged forms, from a page that everybody has who is signed in. */
    String token() {
        return tokenOf(get("/me"));
    }

    static String tokenOf(HttpResponse<String> page) {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("No form on " + page.uri());
        }
        return found.group(1);
    }

    /** Asks for a page without a session, signs in at the sandbox's provider, and returns what comes of it. */
    HttpResponse<String> signIn(String person, String page) {
        return send(person, follow(get(page)));
    }

    /** Fills in the provider's form. */
    HttpResponse<String> send(String person, HttpResponse<String> form) {
        return follow(submit(person, form));
    }

    /** The same without going where the provider leads. */
    HttpResponse<String> submit(String person, HttpResponse<String> form) {
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("No sign-in form at " + form.uri() + ": " + form.body());
        }
        String address = form.uri().resolve(action.group(1)).toString();
        return post(address, Map.of("_csrf", tokenOf(form), "username", person, "password", person));
    }

    /** Follows redirects to their end. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hops = 0; last.statusCode() / 100 == 3; hops++) {
            if (hops == 10) {
                throw new AssertionError("Going in circles at " + last.uri());
            }
            last = get(location(last));
        }
        return last;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("No redirect"));
    }

    HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> namesOfCookies(String address) {
        return cookies.getCookieStore().get(URI.create(address)).stream()
                .map(HttpCookie::getName)
                .toList();
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(address));
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
