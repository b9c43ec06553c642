package dev.zonekeeper.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the message bundles, for sentences that are put together in Java. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a code, with its arguments put in. */
    public String of(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ENGLISH);
    }

    /** The text of a code, or something else where no bundle has it: for sets of words that are open. */
    public String or(String code, String otherwise) {
        return String.valueOf(messages.getMessage(code, null, otherwise, Locale.ENGLISH));
    }
}
