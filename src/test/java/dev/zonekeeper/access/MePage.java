package dev.zonekeeper.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What {@code /me} says: what the claim held, and what it gave. */
record MePage(HttpResponse<String> page) {

    private static final Pattern VALUE = Pattern.compile("<li class=\"mono\"[^>]*>(.*?)</li>");
    private static final Pattern ROLE = Pattern.compile("<th scope=\"row\"><b>(.*?)</b>");

    static MePage after(Browser browser) {
        return new MePage(OwnSite.signIn(browser, "/me"));
    }

    List<String> values() {
        return all(VALUE);
    }

    List<String> roles() {
        return all(ROLE);
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(page.body())
                .results()
                .map(result -> HtmlUtils.htmlUnescape(result.group(1)))
                .toList();
    }
}
