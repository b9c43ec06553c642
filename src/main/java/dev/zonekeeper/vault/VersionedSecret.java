package dev.zonekeeper.vault;

import java.util.Map;

/**
 * What lies at a path of Vault now. Its {@code toString} shows no value.
 *
 * @param values the fields that are text, or can be written as text; nested ones are left out
 * @param version KV's number of this version, from 1
 */
public record VersionedSecret(Map<String, String> values, int version) {

    public VersionedSecret {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "VersionedSecret[values not shown, version=" + version + "]";
    }
}
