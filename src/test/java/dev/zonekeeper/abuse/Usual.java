package dev.zonekeeper.abuse;

import java.util.List;
import java.util.Set;

/** What requests are made of: names, values, methods and headers that mean something somewhere. */
final class Usual {

    static final Set<String> KNOWN = Set.of(
            "q",
            "account",
            "plan",
            "status",
            "retention",
            "sort",
            "page",
            "size",
            "enabled",
            "seen",
            "reason",
            "from",
            "to",
            "zone",
            "who",
            "actor",
            "action",
            "outcome",
            "format",
            "id",
            "name",
            "value",
            "version",
            "message",
            "person",
            "trouble",
            "_method",
            "_csrf",
            "class.module.classLoader.URLs[0]",
            "continue",
            "lang");
    static final List<String> PLAUSIBLE = List.of(
            "true",
            "false",
            "ON",
            "OFF",
            "UNKNOWN",
            "name",
            "-read",
            "1",
            "2",
            "20",
            "50",
            "csv",
            "ndjson",
            "shop",
            "2026-11-01",
            "TURN_ON",
            "REFUSED");
    static final List<String> OTHER_METHODS =
            List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "POST", "GET");
    static final List<String> CONTENT_TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=utf-16",
            "application/x-www-form-urlencoded;charset=no-such",
            "multipart/form-data",
            "multipart/form-data; boundary=zkzk",
            "application/json",
            "text/xml",
            "text/plain",
            "nonsense",
            "*/*");
    static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "Referer",
            "Origin",
            "HX-Current-URL",
            "HX-Target",
            "HX-Trigger",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-For",
            "Forwarded",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "Authorization",
            "Content-Encoding",
            "X-CSRF-TOKEN",
            "Sec-Fetch-Site");

    private Usual() {}
}
