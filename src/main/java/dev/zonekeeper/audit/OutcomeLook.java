package dev.zonekeeper.audit;

/** How an outcome is drawn: a sign, then a colour. */
enum OutcomeLook {
    DONE("check"),
    REFUSED("cross"),
    NOT_SENT("bar"),
    OPEN("half"),
    FOUND("triangle");

    private final String sign;

    OutcomeLook(String sign) {
        this.sign = sign;
    }

    static OutcomeLook of(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED, ACCEPTED, DONE -> DONE;
            case REFUSED -> REFUSED;
            case NOT_SENT -> NOT_SENT;
            case SENT_UNCONFIRMED, UNKNOWN, INTENDED, UNREADABLE -> OPEN;
            case FOUND -> FOUND;
        };
    }

    /** The name of its icon. */
    public String sign() {
        return sign;
    }

    /** The name of its CSS class. */
    public String css() {
        return switch (this) {
            case DONE -> "done";
            case REFUSED -> "refused";
            case NOT_SENT -> "not-sent";
            case OPEN, FOUND -> "look-twice";
        };
    }
}
