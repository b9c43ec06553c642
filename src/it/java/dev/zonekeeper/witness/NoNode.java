package dev.zonekeeper.witness;

/** Node can't be used on this machine; the message says how to get it. */
final class NoNode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoNode(String tried) {
        super("No Node: " + tried + ". Install Node 18 or newer with npm (Debian: apt-get install nodejs npm).");
    }
}
