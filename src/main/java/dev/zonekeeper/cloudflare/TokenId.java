package dev.zonekeeper.cloudflare;

/** Which API token a call is made with: Zonekeeper's own id for it, never its value or its name. */
public record TokenId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
