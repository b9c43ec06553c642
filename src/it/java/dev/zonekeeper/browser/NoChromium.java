package dev.zonekeeper.browser;

/** There is no Chromium on this machine; the message says how to get one. */
final class NoChromium extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoChromium(String tried) {
        super("No Chromium: " + tried
                + ". Install one (Debian: apt-get install chromium), name one by -Dchromium=/path/to/it,"
                + " or let Playwright fetch its own.");
    }
}
