package dev.zonekeeper.abuse;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that are no answer to anything that is asked for. */
final class Nasty {

    /** What 1337 * 7331 comes to: no page has this number unless it counted it. */
    static final String EVALUATED = "9801547";

    /** If it stands on a page as it is, a page can be written by an address. */
    static final List<String> UNESCAPED = List.of("<zkzk", "zkzk\"on=", "zkzk'on=");

    static final String ELSEWHERE = "evil.example";
    static final String SMUGGLED_HEADER = "X-Zk-Smuggled";

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "%",
            "%00",
            "%2e%2e%2f",
            "_",
            "!",
            "\\",
            "'",
            "\"",
            "[a]",
            "*",
            "100%_net",
            "a'; drop table zone; --",
            "' or '1'='1",
            "\\' or 1=1 --",
            "1 union select value from token",
            "-1",
            "0",
            "1.5",
            "1e9",
            "+1",
            "007",
            "NaN",
            "Infinity",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "0x10",
            "\u0661\u0662",
            "${1337*7331}",
            "#{1337*7331}",
            "*{1337*7331}",
            "@{${1337*7331}}",
            "[[${1337*7331}]]",
            "[(${1337*7331})]",
            "__${1337*7331}__::.x",
            "::__${1337*7331}__",
            "{{1337*7331}}",
            "<%= 1337*7331 %>",
            "#{T(java.lang.Math).multiplyExact(1337,7331)}",
            "redirect:/me",
            "forward:/tokens",
            "<zkzk>",
            "\"><zkzk>",
            "zkzk\"on=\"x",
            "zkzk'on='x",
            "</title><zkzk>",
            "javascript:zkzk",
            "\r\nX-Zk-Smuggled: 1",
            "\r\n\r\n<zkzk>",
            "\n",
            "\u2028",
            "\u202e\u0645\u0635\u0631",
            "\ud83d\ude00",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "a\u0301".repeat(60),
            "\u4f8b.example",
            "xn--\u00fc.example",
            "xn--999999999999.example",
            ".",
            "..",
            "../../../../etc/passwd",
            "..%2f..%2fapplication.yml",
            "....//",
            ";jsessionid=0",
            "a;b=c",
            "//evil.example",
            "https://evil.example/",
            "\\\\evil.example",
            "/\\evil.example",
            "/zones@evil.example",
            "null",
            "undefined",
            "[object Object]",
            "[]",
            "{}",
            "{\"a\":",
            "TRUE",
            "yes",
            "true ",
            "True",
            "true,false",
            "ON,OFF",
            "on",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "24.11.2026",
            "2026-11-24T00:00:00Z",
            "name;desc",
            "-",
            "--name",
            "id desc, (select 1)",
            "csv\0",
            "xlsx",
            "CSV",
            "x".repeat(254),
            "x".repeat(3000),
            "f".repeat(32),
            "F".repeat(32),
            "0".repeat(31),
            "g".repeat(32),
            "a".repeat(64) + ".example",
            "a.".repeat(120) + "example");

    private Nasty() {}

    static String value(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> any(random);
            case 1 -> value(random) + value(random);
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    /** Any characters at all, halves of pairs too. */
    private static String any(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int n = 0; n < length; n++) {
            text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    static <T> T oneOf(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
