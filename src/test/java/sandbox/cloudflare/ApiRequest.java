package sandbox.cloudflare;

import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One request to the API, as it came in.
 *
 * @param address path and query, below {@code /client/v4}
 * @param path the address without its query
 * @param effective whether a change is kept; if not, it is only answered as if it were
 */
record ApiRequest(
        String method, String address, String path, Query query, HttpHeaders headers, String body, boolean effective) {

    /** @throws IllegalArgumentException if an escape in the address is broken */
    static ApiRequest of(String method, String address, HttpHeaders headers, String body) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        return new ApiRequest(method, address, path, Query.of(address), headers, body, true);
    }

    ApiRequest withoutEffect() {
        return new ApiRequest(method, address, path, query, headers, body, false);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
