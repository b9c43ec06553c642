package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API: what is sent, how its answer is read, and what to call it.
 *
 * @param <T> what the answer says
 */
public interface Operation<T> {

    /** The HTTP method. Only GET is ever repeated. */
    HttpMethod method();

    /** The path below the base URL, with its query, encoded: {@code /zones?page=1}. */
    String path();

    /** The JSON body, or {@code null} for none. */
    default @Nullable String body() {
        return null;
    }

    /**
     * Whether answers may hold secrets of others. Then nothing of an answer that is no success, not even Cloudflare's
     * words on it, gets into a log, an exception or a page.
     */
    default boolean answersSecrets() {
        return false;
    }

    /**
     * Reads the envelope of a successful answer.
     *
     * @throws Unreadable if what must be there is missing
     */
    T read(JsonNode envelope);

    /** What is done, as in <i>Cloudflare refused to …</i>. */
    String words();
}
