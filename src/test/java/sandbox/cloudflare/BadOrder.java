package sandbox.cloudflare;

/** A request to a control route that can't be carried out; the message says why, in a sentence. */
final class BadOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadOrder(String message) {
        super(message, null, false, false);
    }
}
