package dev.zonekeeper.abuse;

import java.util.List;
import sandbox.cloudflare.CloudflareSimulator;

/** The secrets of the abused installation: each stands nowhere else, so that every place where it turns up is a leak. */
final class Canaries {

    /** Has characters that URLs, JSON and HTML write in another way. */
    static final String CLIENT_SECRET = "canary+client/\"<&>=%7Qx2mZ9kLw";

    static final String VAULT_TOKEN = "hvs.canary+vault/\"<&>=%8Rt5nB3vHd";

    /** A second token's value: put into Vault with a line end or a blank inside, where no header can hold it. */
    static final String LATER_TOKEN = "cfut_canary-later-token-opens-nothing-at-all-4Jw6pC1s";

    static final String API_TOKEN = CloudflareSimulator.FULL_TOKEN;

    static final List<Secret> ALL = List.of(
            new Secret("the API token", API_TOKEN),
            new Secret("the second API token", LATER_TOKEN),
            new Secret("the client secret", CLIENT_SECRET),
            new Secret("the Vault token", VAULT_TOKEN),
            new Secret("the Logpush destination's key", CloudflareSimulator.LOGPUSH_SECRET));

    private static final List<String> PIECES = ALL.stream()
            .flatMap(secret -> secret.pieces().values().stream())
            .flatMap(List::stream)
            .toList();

    private Canaries() {}

    /** Whether any of them is in a text, in any form. */
    static boolean areIn(String text) {
        return PIECES.stream().anyMatch(text::contains);
    }
}
