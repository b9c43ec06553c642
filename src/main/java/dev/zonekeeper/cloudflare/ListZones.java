package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * One page of the zones that a token reaches. Needs Zone Read. {@code type} is sent in full, because internal zones are
 * left out without it; the order is asked for, because none is promised; an account is named, because unfiltered walks
 * with scoped tokens lost zones (octodns PR#636).
 *
 * @param account only this account's zones; {@code null} for all
 * @param page from 1
 */
public record ListZones(@Nullable AccountId account, int page) implements Operation<ZoneListing> {

    /** The largest page that the contract allows. */
    public static final int PAGE_SIZE = 50;

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        String query = "?page=" + page + "&per_page=" + PAGE_SIZE
                + "&order=name&direction=asc&type=full,partial,secondary,internal";
        return "/zones" + query + (account == null ? "" : "&account.id=" + account);
    }

    @Override
    public ZoneListing read(JsonNode envelope) {
        return ZoneListing.read(envelope, page);
    }

    @Override
    public String words() {
        return "list the zones";
    }
}
