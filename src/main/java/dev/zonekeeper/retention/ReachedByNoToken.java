package dev.zonekeeper.retention;

import dev.zonekeeper.cloudflare.TokenUnavailable;

/** No token reaches this one zone; that says nothing of the others. */
final class ReachedByNoToken extends TokenUnavailable {

    private static final long serialVersionUID = 1L;

    ReachedByNoToken() {
        super("No API token in Vault reaches this zone any more.");
    }
}
