package dev.zonekeeper.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Requests fill the components of our records and nothing else. Without it a parameter such as {@code q.x} or
 * {@code size[0]} is followed into the value, which fails or worse.
 */
@ControllerAdvice
class FieldBinding {

    @InitBinder
    void components(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
