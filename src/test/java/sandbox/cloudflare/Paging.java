package sandbox.cloudflare;

import java.util.List;

/** Which page of a list is asked for. */
record Paging(int page, int perPage) {

    private static final int SMALLEST = 5;
    private static final int LARGEST = 50;
    private static final int DEFAULT = 20;

    static Paging of(Query query) {
        int page = number(query, "page", 1);
        int perPage = number(query, "per_page", DEFAULT);
        if (page < 1) {
            throw Refused.invalid("Invalid value for page: must be at least 1");
        }
        if (perPage < SMALLEST || perPage > LARGEST) {
            throw Refused.invalid("Invalid value for per_page: must be between %d and %d".formatted(SMALLEST, LARGEST));
        }
        return new Paging(page, perPage);
    }

    private static int number(Query query, String name, int otherwise) {
        String text = query.get(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refused.invalid("Invalid value for %s: must be a number".formatted(name));
        }
    }

    <T> List<T> of(List<T> all) {
        int from = (int) Math.min((page - 1L) * perPage, all.size());
        return all.subList(from, Math.min(from + perPage, all.size()));
    }

    JsonObject info(int count, int total) {
        return JsonObject.of("page", page)
                .and("per_page", perPage)
                .and("count", count)
                .and("total_count", total);
    }

    JsonObject infoWithPages(int count, int total) {
        return info(count, total).and("total_pages", (total + perPage - 1) / perPage);
    }
}
