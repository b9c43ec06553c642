package dev.zonekeeper.web;

import java.time.Clock;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts as pages have them, for tests of rooms above too. */
public final class Texts {

    private Texts() {}

    /** The words of these rooms' bundles; a code that none has is an error. */
    public static Words of(String... rooms) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        for (String room : rooms) {
            messages.addBasenames("messages/" + room);
        }
        messages.setDefaultEncoding("UTF-8");
        return new Words(messages);
    }

    public static Troubles troubles() {
        return new Troubles(of("web"));
    }

    public static Ages ages(Clock clock) {
        return new Ages(clock);
    }
}
