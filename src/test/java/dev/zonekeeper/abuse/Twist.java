package dev.zonekeeper.abuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is wrong with a request on the wire, beyond what it asks for. Works on its head, which ends without empty line. */
final class Twist {

    private static final Map<String, UnaryOperator<String>> ALL = new LinkedHashMap<>();

    /** Nothing is wrong with it but what no client sends, such as an address that is too long. */
    static final String NONE = "no twist";

    static {
        ALL.put(NONE, head -> head);
        ALL.put("bad percent", head -> path(head, "%zz"));
        ALL.put("half percent", head -> path(head, "%"));
        ALL.put("encoded NUL", head -> path(head, "%00"));
        ALL.put("NUL", head -> path(head, "\0"));
        ALL.put("encoded slash", head -> path(head, "%2f..%2f"));
        ALL.put("double slash", head -> head.replaceFirst(" /", " //"));
        ALL.put("dots", head -> head.replaceFirst(" /", " /../../"));
        ALL.put("semicolon", head -> path(head, ";a=b;/x"));
        ALL.put("backslash", head -> path(head, "\\"));
        ALL.put("bad UTF-8", head -> path(head, "%c3%28%ff"));
        ALL.put("overlong UTF-8", head -> path(head, "%c0%af%c0%ae"));
        ALL.put("raw bytes", head -> path(head, "\u00ff\u00fe"));
        ALL.put("raw <>", head -> path(head, "<zkzk>\"'"));
        ALL.put("bad percent in query", head -> query(head, "q=%zz&zone=%"));
        ALL.put("bad UTF-8 in query", head -> query(head, "q=%c3%28&who=%ff%fe&sort=%c0%80"));
        ALL.put("raw bytes in query", head -> query(head, "q=\u00ff\u00fe<zkzk>"));
        ALL.put("huge query", head -> query(head, "q=" + "x".repeat(100_000)));
        ALL.put("20,000 parameters", head -> query(head, "a=1&".repeat(1_500)));
        ALL.put("overlong header", head -> head + "X-Long: " + "x".repeat(60_000) + "\r\n");
        ALL.put("300 headers", head -> head + "X-Many: 1\r\n".repeat(300));
        ALL.put("NUL in header", head -> head + "X-Nul: a\0b\r\n");
        ALL.put("bytes in header", head -> head + "HX-Current-URL: \u00ff\u00fe\r\n");
        ALL.put("folded header", head -> head + "X-Folded: a\r\n b\r\n");
        ALL.put("header without name", head -> head + ": x\r\n");
        ALL.put("header without colon", head -> head + "nothing\r\n");
        ALL.put("length twice", head -> head + "Content-Length: 5\r\n");
        ALL.put("negative length", head -> head.replaceFirst("Content-Length: \\d+", "Content-Length: -1"));
        ALL.put("length no number", head -> head.replaceFirst("Content-Length: \\d+", "Content-Length: abc"));
        ALL.put("length too long", head -> head.replaceFirst("Content-Length: \\d+", "Content-Length: 900"));
        ALL.put(
                "length beyond long",
                head -> head.replaceFirst("Content-Length: \\d+", "Content-Length: " + "9".repeat(30)));
        ALL.put("length and chunks", head -> head + "Transfer-Encoding: chunked\r\n");
        ALL.put("bad chunks", head -> chunked(head, "zz\r\nabc\r\n"));
        ALL.put("endless chunk", head -> chunked(head, "fffffffffffffff\r\nabc"));
        ALL.put("unknown coding", head -> head + "Transfer-Encoding: zk, gzip\r\n");
        ALL.put("no host", head -> head.replaceFirst("Host: [^\r]*\r\n", ""));
        ALL.put("two hosts", head -> head + "Host: evil.example\r\n");
        ALL.put("other host", head -> head.replaceFirst("Host: [^\r]*", "Host: evil.example"));
        ALL.put("odd host", head -> head.replaceFirst("Host: [^\r]*", "Host: <zkzk>:99999"));
        ALL.put("absolute form", head -> head.replaceFirst(" /", " http://evil.example/"));
        ALL.put("absolute form, ours", head -> head.replaceFirst(" /", " " + Abused.URL + "/"));
        ALL.put("asterisk", head -> head.replaceFirst(" \\S+ ", " * "));
        ALL.put("authority form", head -> head.replaceFirst("^\\S+ \\S+ ", "CONNECT evil.example:443 "));
        ALL.put("HTTP/1.0", head -> head.replaceFirst("HTTP/1.1", "HTTP/1.0"));
        ALL.put("HTTP/9.9", head -> head.replaceFirst("HTTP/1.1", "HTTP/9.9"));
        ALL.put("no version", head -> head.replaceFirst(" HTTP/1.1", ""));
        ALL.put("small method", head -> head.replaceFirst("^\\S+", "get"));
        ALL.put("unknown method", head -> head.replaceFirst("^\\S+", "ZKZK"));
        ALL.put("odd method", head -> head.replaceFirst("^\\S+", "<zkzk>"));
        ALL.put("two requests", head -> head.replaceFirst("\r\n", "\r\n\r\nGET /tokens HTTP/1.1\r\nHost: x\r\n"));
        ALL.put("broken cookie", head -> head + "Cookie: =;;\"a=b; JSESSIONID=\"; zonekeeper=../../x\r\n");
        ALL.put("cut off", head -> head.substring(0, head.length() / 2));
        ALL.put("expects", head -> head + "Expect: 200-maybe\r\n");
        ALL.put(
                "upgrade",
                head -> head + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: zz\r\n");
    }

    static final List<String> NAMES = List.copyOf(ALL.keySet());

    private Twist() {}

    /** HTTP has two statuses from 500 on for what a client did: a coding, method or version that nobody knows. */
    static boolean mayBeAnswered(int status, String twist) {
        return (status == 501 && Set.of("unknown coding", "authority form").contains(twist))
                || (status == 505 && twist.equals("HTTP/9.9"));
    }

    static String of(String name, String head) {
        String twisted = ALL.get(name).apply(head);
        return twisted.contains("\r\n\r\n") || name.equals("cut off") ? twisted : twisted + "\r\n";
    }

    private static String path(String head, String more) {
        return head.replaceFirst("[? ](?=[^ ]* ?HTTP)", java.util.regex.Matcher.quoteReplacement(more) + "$0");
    }

    private static String query(String head, String more) {
        return head.replaceFirst(" HTTP", java.util.regex.Matcher.quoteReplacement("?" + more) + " HTTP");
    }

    private static String chunked(String head, String chunks) {
        return head.replaceFirst("Content-Length: \\d+\r\n", "Transfer-Encoding: chunked\r\n") + "\r\n" + chunks;
    }
}
