package dev.zonekeeper.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the person into every page, for the menu and for what they may do. */
@ControllerAdvice
class PersonOfPage {

    @ModelAttribute("person")
    @Nullable
    Person person(@Nullable Person person) {
        return person;
    }
}
