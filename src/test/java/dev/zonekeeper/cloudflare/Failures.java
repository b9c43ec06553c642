package dev.zonekeeper.cloudflare;

import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;

/** Failures of calls for tests of rooms above, which can't make them. */
public final class Failures {

    private Failures() {}

    /** An answer of Cloudflare's that refuses. */
    public static CloudflareFailed refused(int status, int code, String words) {
        return new CloudflareFailed(
                Kind.REFUSED, status, code, "8f1c2d3e4a5b6c7d-FRA", "Cloudflare refused to read: " + words, null);
    }

    /** A call without an answer, or with none that can be used. */
    public static CloudflareFailed of(Kind kind) {
        return new CloudflareFailed(kind, 0, 0, null, "Cloudflare was asked to read and gave no answer.", null);
    }
}
