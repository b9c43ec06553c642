package dev.zonekeeper.access;

import java.io.IOException;

/** The provider answers with more than anything that it has to say. */
final class AnswerTooLong extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLong(int limit) {
        super("The answer is longer than " + limit + " bytes");
    }
}
