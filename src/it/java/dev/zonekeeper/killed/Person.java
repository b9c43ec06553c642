package dev.zonekeeper.killed;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sandbox.Visitor;

/** Somebody who is signed in with a browser that has no script, and notes what the server says. */
final class Person {

    private static final Pattern SWITCH = Pattern.compile("id=\"retention-([0-9a-f]{32})\" data-look=\"([a-z-]+)\"");
    private static final Pattern CONFIRMED =
            Pattern.compile("(?s)<div class=\"message done\".*?Confirmed by Cloudflare at.*?cf-ray ([0-9a-zA-Z-]+)<");

    private final Visitor visitor;
    private final Book book;

    private Person(Visitor visitor, Book book) {
        this.visitor = visitor;
        this.book = book;
    }

    /** Signs in, as the session of the application's last life went with it. */
    static Person signedIn(String application, String login, Book book) {
        Visitor visitor = new Visitor(application);
        String list = visitor.signIn("/zones", login, login);
        if (!list.contains("Sign out")) {
            throw new AssertionError(login + " could not sign in:\n" + list);
        }
        book.signedIn();
        return new Person(visitor, book);
    }

    /** Opens a page that must be there. */
    String look(String path) {
        return expected(visitor.open(path)).body();
    }

    /** What the switch of each zone on the first page of the list looks like. */
    Map<String, String> looks() {
        Map<String, String> looks = new TreeMap<>();
        Matcher switches = SWITCH.matcher(look("/zones?size=100"));
        while (switches.find()) {
            looks.put(switches.group(1), switches.group(2));
        }
        return looks;
    }

    /** Switches a zone to what it is not, unless somebody is at it; notes what is confirmed. */
    void turn(String zone) {
        String path = "/zones/" + zone;
        Matcher shown = SWITCH.matcher(look(path));
        if (!shown.find() || !(shown.group(2).equals("on") || shown.group(2).equals("off"))) {
            return;
        }
        boolean on = shown.group(2).equals("off");
        HttpResponse<String> question = expected(visitor.open(path + "/retention?enabled=" + on));
        if (question.statusCode() == 200) {
            String answer = expected(visitor.submit(question, path + "/retention", Map.of()))
                    .body();
            Matcher confirmed = CONFIRMED.matcher(answer);
            if (confirmed.find()) {
                book.switched(new Book.Switched(zone, on, confirmed.group(1)));
            }
        }
    }

    /** <i>Read again</i>. */
    void readAgain(String zone) {
        HttpResponse<String> page = expected(visitor.open("/zones/" + zone));
        expected(visitor.submit(page, "/zones/" + zone + "/refresh", Map.of()));
    }

    /** Takes away all of the audit that this person may see. */
    AuditFile readAudit() {
        return AuditFile.of(look("/audit/export?format=ndjson"));
    }

    /** Keeps such a file, to be held up to the server later. */
    void keep(AuditFile file) {
        book.exported(file);
    }

    /** 409: somebody was faster; 503: Cloudflare was too slow for us. All else has no reason here. */
    private static HttpResponse<String> expected(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status != 200 && status != 409 && status != 503) {
            throw new AssertionError(answer.uri() + " answered " + status + ":\n" + answer.body());
        }
        return answer;
    }
}
