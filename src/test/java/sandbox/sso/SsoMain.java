package sandbox.sso;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The sandbox's sign-in alone, until it is killed: {@code --port=8082 --application=http://localhost:8080}. */
public final class SsoMain {

    private static final Set<String> NAMES = Set.of("port", "application");

    private SsoMain() {}

    public static void main(String[] line) {
        Map<String, String> arguments = arguments(line);
        SsoSandbox sso = SsoSandbox.start(new SsoSandbox.Options(
                Integer.parseInt(arguments.getOrDefault("port", "8082")),
                arguments.getOrDefault("application", "http://localhost:8080"),
                UnaryOperator.identity()));
        System.out.println("Sandbox sign-in ready at " + sso.issuer());
    }

    private static Map<String, String> arguments(String[] line) {
        Map<String, String> arguments = new HashMap<>();
        for (String argument : line) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !parts[0].startsWith("--") || !NAMES.contains(parts[0].substring(2))) {
                throw new IllegalArgumentException("The arguments are --port= and --application=, not " + argument);
            }
            arguments.put(parts[0].substring(2), parts[1]);
        }
        return arguments;
    }
}
