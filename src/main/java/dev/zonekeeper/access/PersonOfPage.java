package dev.zonekeeper.access;

import dev.zonekeeper.web.PageAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the person into every page, for the menu and for what they may do. */
@ControllerAdvice
class PersonOfPage implements PageAttributes {

    @ModelAttribute("person")
    @Nullable
    Person person(@Nullable Person person) {
        return person;
    }

    @Override
    public void addTo(Map<String, Object> model) {
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null) {
            model.put("person", signedIn.person());
        }
    }
}
