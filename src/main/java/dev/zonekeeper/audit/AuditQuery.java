package dev.zonekeeper.audit;

import dev.zonekeeper.web.ReaderTimeZone;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What an address asks of the audit: read once, checked field by field, and written back into links and the form. What the
 * template calls is public, as its expressions find nothing else.
 */
final class AuditQuery {

    static final List<Integer> SIZES = List.of(20, 50, 100);

    private static final int DEFAULT_SIZE = 50;
    private static final int LONGEST_TEXT = 200;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final AuditFilter filter;
    private final int page;
    private final int size;

    private AuditQuery(Map<String, String> parameters) {
        String zone = text("zone", parameters);
        String who = text("who", parameters);
        Outcome outcome = read("outcome", "choice", parameters, Outcome::valueOf);
        Action action = read("action", "choice", parameters, Action::valueOf);
        LocalDate from = read("from", "date", parameters, AuditQuery::day);
        LocalDate to = read("to", "date", parameters, AuditQuery::day);
        if (from != null && to != null && to.isBefore(from)) {
            problems.put("to", "audit.problem.order");
        }
        ZoneId timeZone =
                from == null && to == null ? null : read("time-zone", "time-zone", parameters, AuditQuery::timeZone);
        filter = new AuditFilter(zone, who, outcome, action, from, to, timeZone == null ? ZoneOffset.UTC : timeZone);
        Integer size = read("size", "choice", parameters, AuditQuery::size);
        this.size = size == null ? DEFAULT_SIZE : size;
        Integer page = read("page", "page", parameters, AuditQuery::page);
        this.page = page == null ? 1 : page;
    }

    static AuditQuery of(Map<String, String> parameters) {
        return new AuditQuery(parameters);
    }

    public AuditFilter filter() {
        return filter;
    }

    public int page() {
        return page;
    }

    public int size() {
        return size;
    }

    /** By field, the message code of what is wrong with it. */
    public Map<String, String> problems() {
        return problems;
    }

    /** What the form shows: the value as it was asked for, or nothing. */
    public String value(String field) {
        return asked.getOrDefault(field, "");
    }

    /** Whose days {@code from} and {@code to} are, or would be: those that were asked for, else the reader's. */
    public String timeZone() {
        boolean daysAsked = filter.from() != null || filter.to() != null;
        return ReaderTimeZone.nameOf(daysAsked ? filter.timeZone() : ReaderTimeZone.now());
    }

    /** The address of another page of the same. */
    public String pageAddress(int other) {
        return address("/audit", Map.of("page", Integer.toString(other)));
    }

    /** The address of the first page with another size. */
    public String sizeAddress(int other) {
        return address("/audit", Map.of("size", Integer.toString(other)));
    }

    public String exportAddress(String format) {
        return address("/audit/export", Map.of("format", format));
    }

    public String verifyAddress() {
        return address("/audit/verify", Map.of());
    }

    /** The values of the filter, for the name of a file. */
    List<String> parts() {
        return asked.entrySet().stream()
                .filter(e -> !e.getKey().equals("size"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The filter in the way an address has it, for the record of an export. */
    String words() {
        return asked.entrySet().stream()
                .filter(e -> !e.getKey().equals("size"))
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private String address(String path, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.putAll(more);
        String query = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + UriUtils.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String text(String field, Map<String, String> parameters) {
        String value = parameters.getOrDefault(field, "").strip();
        if (value.indexOf('\0') >= 0) {
            problems.put(field, "audit.problem.nul");
        } else if (value.length() > LONGEST_TEXT) {
            problems.put(field, "audit.problem.long");
        } else if (!value.isEmpty()) {
            asked.put(field, value);
            return value;
        }
        return "";
    }

    private <T> @Nullable T read(
            String field, String problem, Map<String, String> parameters, Function<String, T> reading) {
        String value = parameters.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            T read = reading.apply(value);
            if (!field.equals("page")) {
                asked.put(field, value);
            }
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.put(field, "audit.problem." + problem);
            return null;
        }
    }

    private static LocalDate day(String value) {
        LocalDate day = LocalDate.parse(value);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException("Out of range");
        }
        return day;
    }

    private static ZoneId timeZone(String value) {
        ZoneId zone = ReaderTimeZone.named(value);
        if (zone == null) {
            throw new IllegalArgumentException("Not a time zone");
        }
        return zone;
    }

    private static int size(String value) {
        int size = Integer.parseInt(value);
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("Not a choice");
        }
        return size;
    }

    private static int page(String value) {
        int page = Integer.parseInt(value);
        if (page < 1) {
            throw new IllegalArgumentException("Before the first");
        }
        return page;
    }
}
