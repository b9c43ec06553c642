package sandbox.cloudflare;

import java.time.Duration;

/**
 * An answer and the manner in which it goes out.
 *
 * @param pause before a whole answer; between the pieces of the others
 */
record Reply(Answer answer, Manner manner, Duration pause) {

    private static final Answer NOTHING = Answer.text(200, "");

    enum Manner {
        WHOLE,
        DRIP,
        TRUNCATED,
        ENDLESS,
        SILENCE,
        RESET
    }

    static Reply whole(Answer answer) {
        return new Reply(answer, Manner.WHOLE, Duration.ZERO);
    }

    static Reply whole(Answer answer, Duration pause) {
        return new Reply(answer, Manner.WHOLE, pause);
    }

    static Reply inPieces(Answer answer, Manner manner, Duration pause) {
        return new Reply(answer, manner, pause);
    }

    static Reply silence() {
        return new Reply(NOTHING, Manner.SILENCE, Duration.ZERO);
    }

    static Reply reset(Duration pause) {
        return new Reply(NOTHING, Manner.RESET, pause);
    }
}
