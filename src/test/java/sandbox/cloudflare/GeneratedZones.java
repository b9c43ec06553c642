package sandbox.cloudflare;

import java.util.List;

/** As many more zones as are asked for, the same in every run. Three of ten are on the Enterprise plan. */
final class GeneratedZones {

    // From E on, so that the start's first page by name stays what it is.
    private static final List<String> FIRST = List.of(
            "eastgate",
            "elder",
            "ember",
            "falcon",
            "fern",
            "fjord",
            "garnet",
            "glacier",
            "harvest",
            "hazel",
            "island",
            "ivory",
            "juniper",
            "karst",
            "lantern",
            "linden",
            "maple",
            "meadow",
            "north",
            "oak",
            "olive",
            "pepper",
            "quartz",
            "river",
            "saffron",
            "silver",
            "thistle",
            "umber",
            "velvet",
            "willow",
            "yarrow",
            "zephyr");
    private static final List<String> SECOND = List.of(
            "airways",
            "archive",
            "bakery",
            "cargo",
            "cycling",
            "estate",
            "freight",
            "garden",
            "gazette",
            "insurance",
            "journal",
            "kitchen",
            "ledger",
            "market",
            "museum",
            "outfitters",
            "payments",
            "press",
            "rail",
            "records",
            "studio",
            "supply",
            "theatre",
            "travel",
            "wholesale");
    private static final List<String> ENDINGS =
            List.of(".com", ".co.uk", ".com.au", ".example", ".de", ".net", ".io", ".eu", ".se", ".org");
    private static final List<Plan> PLANS = List.of(
            Plan.ENTERPRISE,
            Plan.FREE,
            Plan.PRO,
            Plan.ENTERPRISE,
            Plan.BUSINESS,
            Plan.FREE,
            Plan.ENTERPRISE,
            Plan.PRO,
            Plan.FREE,
            Plan.BUSINESS);

    private GeneratedZones() {}

    static Zone zone(int number) {
        String name = pick(FIRST, number)
                + '-'
                + pick(SECOND, number / FIRST.size())
                + '-'
                + number
                + pick(ENDINGS, number / 7);
        Account account = pick(Account.ALL, number);
        Plan plan = pick(PLANS, number);
        return new Zone(
                number,
                Zone.idOf(account, name),
                name,
                account,
                plan,
                status(number),
                type(number),
                number % 29 == 0,
                plan == Plan.ENTERPRISE,
                number % 4 == 0);
    }

    private static String status(int number) {
        if (number % 43 == 0) {
            return "moved";
        }
        return number % 17 == 0 ? "pending" : "active";
    }

    private static String type(int number) {
        if (number % 31 == 0) {
            return "secondary";
        }
        return number % 13 == 0 ? "partial" : "full";
    }

    private static <T> T pick(List<T> list, int number) {
        return list.get(number % list.size());
    }
}
