package sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line: {@code --name=value}, or {@code --name} for true. What comes later wins. */
final class Arguments {

    private final Map<String, String> values = new LinkedHashMap<>();

    static Arguments of(String... line) {
        Arguments arguments = new Arguments();
        for (String argument : line) {
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("Not an argument of the form --name=value: " + argument);
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            arguments.set(name, equals < 0 ? "true" : argument.substring(equals + 1));
        }
        return arguments;
    }

    Arguments set(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Sets all of these, over what stands here. */
    Arguments setAll(Arguments others) {
        values.putAll(others.values);
        return this;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int port(String name, int usual) {
        String value = get(name).orElse(String.valueOf(usual));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException("--%s is a port, and not %s".formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    /** As a command line again. */
    String[] line() {
        List<String> line = new ArrayList<>();
        values.forEach((name, value) -> line.add("--" + name + "=" + value));
        return line.toArray(String[]::new);
    }
}
