package sandbox.cloudflare;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's address, decoded. Of a repeated one the first counts. */
final class Query {

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException if an escape in it is broken */
    static Query of(String address) {
        return new Query(new QueryStringDecoder(address).parameters());
    }

    @Nullable
    String get(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(get(name));
    }
}
