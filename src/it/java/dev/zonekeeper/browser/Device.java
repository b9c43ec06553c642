package dev.zonekeeper.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What a person looks at Zonekeeper with. */
record Device(int width, int height, ColorScheme colours, boolean script) {

    static final Device DESKTOP = new Device(1440, 900, ColorScheme.LIGHT, true);
    static final Device PHONE = new Device(390, 844, ColorScheme.LIGHT, true);

    /** Wide and in the hand, light and dark. */
    static final List<Device> ALL = List.of(DESKTOP, DESKTOP.dark(), PHONE.dark(), PHONE);

    Device dark() {
        return new Device(width, height, ColorScheme.DARK, script);
    }

    Device withoutScript() {
        return new Device(width, height, colours, false);
    }
}
