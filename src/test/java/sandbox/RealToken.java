package sandbox;

import java.io.Console;

/** The token for a real Cloudflare: from {@code CLOUDFLARE_API_TOKEN}, else asked for without echo. */
final class RealToken {

    private RealToken() {}

    // From Java 22 on there is always a console; without a person it answers null, as an absent one would.
    @SuppressWarnings("SystemConsoleNull")
    static String ask() {
        String exported = System.getenv("CLOUDFLARE_API_TOKEN");
        if (exported != null && !exported.isBlank()) {
            return exported.strip();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("API token for Cloudflare (not shown): ");
        if (typed == null || typed.length == 0) {
            throw new IllegalStateException(
                    "A real Cloudflare needs an API token: export CLOUDFLARE_API_TOKEN, or start from a console to be asked.");
        }
        return new String(typed).strip();
    }
}
