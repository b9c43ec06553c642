package sandbox.cloudflare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The zones there are now. Whenever one comes or goes, a list without a named order comes in another one. */
final class Zones {

    private static final Map<String, Comparator<Zone>> ORDERS = Map.of(
            "name", Comparator.comparing(Zone::name),
            "status", Comparator.comparing(Zone::status),
            "account.id", Comparator.comparing(zone -> zone.account().id()),
            "account.name", Comparator.comparing(zone -> zone.account().name()),
            "plan.id", Comparator.comparing(zone -> zone.plan().id));

    private volatile Estate estate = new Estate(0, SeedZones.ALL);

    static boolean knowsOrder(String order) {
        return ORDERS.containsKey(order);
    }

    Optional<Zone> find(String id) {
        return Optional.ofNullable(estate.byId.get(id));
    }

    /** All zones as they are at this moment, sorted; for the order {@code ""} in no promised one. */
    List<Zone> sorted(String order) {
        return estate.sorted(order);
    }

    /** A selection from the sorted zones, which is made once for all requests of one key until zones change. */
    List<Zone> select(String key, String order, UnaryOperator<List<Zone>> selection) {
        return estate.select(key, order, selection);
    }

    /** Makes the count exact: no internal zones, the first 60 as at the start, the others generated. */
    synchronized void setCount(int count) {
        List<Zone> zones = new ArrayList<>(count);
        SeedZones.ALL.stream().filter(zone -> !zone.isInternal()).limit(count).forEach(zones::add);
        for (int number = zones.size(); zones.size() < count; number++) {
            zones.add(GeneratedZones.zone(number));
        }
        estate = new Estate(estate.version + 1, zones);
    }

    synchronized void remove(String id) {
        List<Zone> rest = new ArrayList<>(estate.zones);
        rest.removeIf(zone -> zone.id().equals(id));
        estate = new Estate(estate.version + 1, rest);
    }

    synchronized void change(String id, UnaryOperator<Zone> change) {
        List<Zone> changed = new ArrayList<>(estate.zones);
        changed.replaceAll(zone -> zone.id().equals(id) ? change.apply(zone) : zone);
        estate = new Estate(estate.version, changed);
    }

    /** One unchanging picture of all zones, sorted when first asked for. */
    private static final class Estate {
        private static final int MOST_SELECTIONS = 100;

        private final int version;
        private final List<Zone> zones;
        private final Map<String, Zone> byId = new HashMap<>();
        private final Map<String, List<Zone>> orders = new ConcurrentHashMap<>();
        private final Map<String, List<Zone>> selections = new ConcurrentHashMap<>();

        Estate(int version, List<Zone> zones) {
            this.version = version;
            this.zones = zones;
            zones.forEach(zone -> byId.put(zone.id(), zone));
        }

        List<Zone> sorted(String order) {
            return orders.computeIfAbsent(order, this::sort);
        }

        List<Zone> select(String key, String order, UnaryOperator<List<Zone>> selection) {
            if (selections.size() > MOST_SELECTIONS) {
                selections.clear();
            }
            return selections.computeIfAbsent(key, same -> List.copyOf(selection.apply(sorted(order))));
        }

        private List<Zone> sort(String order) {
            Comparator<Zone> noPromise =
                    Comparator.comparingInt(zone -> (zone.id().hashCode() ^ version) * 0x9E3779B9);
            Comparator<Zone> named = ORDERS.get(order);
            return zones.stream()
                    .sorted(named == null ? noPromise : named.thenComparing(noPromise))
                    .toList();
        }
    }
}
