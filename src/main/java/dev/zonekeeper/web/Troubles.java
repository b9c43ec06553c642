package dev.zonekeeper.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** The troubles that every room has. */
@Component
public class Troubles {

    private final Words words;

    Troubles(Words words) {
        this.words = words;
    }

    /** 404: nothing at this address, or nothing that this person may see. */
    public Stopped notFound() {
        return stopped(404, "not-found");
    }

    /** 403: the person may look but not do this. */
    public Stopped notAllowed() {
        return stopped(403, "not-allowed");
    }

    /** 422: a field of a form or address that can't be taken. */
    public Stopped badField(String field, String why) {
        List<OutsideSystem.Fact> facts = List.of(new OutsideSystem.Fact(words.of("web.trouble.field"), field));
        return new Stopped(new Trouble(
                422,
                words.of("web.trouble.bad-field.sign"),
                words.of("web.trouble.bad-field.title", field),
                why,
                facts,
                null,
                "/zones",
                words.of("web.trouble.to-zones")));
    }

    private Stopped stopped(int status, String code) {
        String prefix = "web.trouble." + code;
        return new Stopped(new Trouble(
                status,
                words.of(prefix + ".sign"),
                words.of(prefix + ".title"),
                words.of(prefix + ".lead"),
                List.of(),
                null,
                "/zones",
                words.of("web.trouble.to-zones")));
    }
}
