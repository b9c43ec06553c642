package sandbox.cloudflare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of zones was asked for. Parameters that Cloudflare doesn't know are ignored, as it ignores them.
 *
 * @param key the same for all pages of one walk
 */
record ZoneQuery(String key, Predicate<Zone> filter, Set<String> types, String order, boolean descending) {

    private static final List<String> PARAMETERS =
            List.of("name", "account.name", "account.id", "status", "type", "match", "order", "direction");

    private static final Set<String> STATUSES = Set.of("initializing", "pending", "active", "moved");
    private static final Set<String> TYPES = Set.of("full", "partial", "secondary", "internal");
    private static final Set<String> SHOWN_UNASKED = Set.of("full", "partial", "secondary");

    static ZoneQuery of(Query query) {
        String order = query.get("order");
        if (order != null && !Zones.knowsOrder(order)) {
            throw Refused.invalid("Invalid value for order");
        }
        boolean descending = oneOf("direction", query.get("direction"), "asc", "desc");
        return new ZoneQuery(
                key(query), filter(query), types(query.get("type")), order == null ? "" : order, descending);
    }

    List<Zone> in(Session session) {
        Token token = session.token();
        return session.world().zones().select(token.name() + '\n' + key, order, sorted -> of(sorted, token));
    }

    private List<Zone> of(List<Zone> sorted, Token token) {
        List<Zone> zones = new ArrayList<>(sorted);
        zones.removeIf(zone -> !token.reaches(zone) || !types.contains(zone.type()) || !filter.test(zone));
        if (descending) {
            Collections.reverse(zones);
        }
        return zones;
    }

    private static String key(Query query) {
        return PARAMETERS.stream().map(query::find).map(Optional::toString).collect(Collectors.joining("\n"));
    }

    private static Predicate<Zone> filter(Query query) {
        List<Predicate<Zone>> filters = Stream.of(
                        text(query, "name", Zone::name),
                        text(query, "account.name", zone -> zone.account().name()),
                        query.find("account.id")
                                .<Predicate<Zone>>map(
                                        id -> zone -> zone.account().id().equals(id)),
                        status(query))
                .flatMap(Optional::stream)
                .toList();
        boolean any = oneOf("match", query.get("match"), "all", "any");
        if (any && !filters.isEmpty()) {
            return zone -> filters.stream().anyMatch(filter -> filter.test(zone));
        }
        return zone -> filters.stream().allMatch(filter -> filter.test(zone));
    }

    private static Optional<Predicate<Zone>> text(Query query, String name, Function<Zone, String> value) {
        return query.find(name).map(text -> {
            Predicate<String> filter = TextFilter.of(name, text);
            return zone -> filter.test(value.apply(zone));
        });
    }

    private static Optional<Predicate<Zone>> status(Query query) {
        return query.find("status").map(status -> {
            if (!STATUSES.contains(status)) {
                throw Refused.invalid("Invalid value for status");
            }
            return zone -> zone.status().equals(status);
        });
    }

    private static Set<String> types(@Nullable String text) {
        if (text == null) {
            return SHOWN_UNASKED;
        }
        Set<String> types = Set.copyOf(List.of(text.split(",", -1)));
        if (!TYPES.containsAll(types)) {
            throw Refused.invalid("Invalid value for type");
        }
        return types;
    }

    /** Whether the second of two words was sent; the first is the default. */
    private static boolean oneOf(String parameter, @Nullable String word, String first, String second) {
        if (word == null || word.equals(first)) {
            return false;
        }
        if (word.equals(second)) {
            return true;
        }
        throw Refused.invalid("Invalid value for " + parameter);
    }
}
