package dev.zonekeeper.abuse;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Somewhere that a secret could turn up.
 *
 * @param text all that stands there now
 * @param plant puts a text there as a fault of ours might
 */
record Place(String name, Supplier<String> text, Consumer<String> plant) {

    @Override
    public String toString() {
        return name;
    }
}
