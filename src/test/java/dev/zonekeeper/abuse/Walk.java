package dev.zonekeeper.abuse;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Writes down all that an object holds, its private fields and what they lead to. */
final class Walk {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();

    private Walk() {}

    static String through(Object start) {
        Walk walk = new Walk();
        walk.on(start);
        return walk.text.toString();
    }

    private void on(Object thing) {
        if (thing == null || !seen.add(thing)) {
            return;
        }
        if (thing instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                on(key);
                on(value);
            });
        } else if (thing instanceof Collection<?> many) {
            many.forEach(this::on);
        } else if (thing.getClass().isArray()) {
            array(thing);
        } else if (thing.getClass().getName().startsWith("java.") || thing instanceof Enum) {
            text.append(thing).append('\n');
        } else {
            text.append(thing).append('\n');
            fields(thing);
        }
    }

    private void array(Object array) {
        if (array instanceof char[] letters) {
            text.append(letters).append('\n');
        } else if (array instanceof byte[] bytes) {
            text.append(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .append('\n');
        } else {
            for (int n = 0; n < Array.getLength(array); n++) {
                on(Array.get(array, n));
            }
        }
    }

    private void fields(Object thing) {
        for (Class<?> type = thing.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    on(value(field, thing));
                }
            }
        }
    }

    private static Object value(Field field, Object thing) {
        try {
            return field.get(thing);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
