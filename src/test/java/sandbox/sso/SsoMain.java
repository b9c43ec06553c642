package sandbox.sso;

import java.util.function.UnaryOperator;

/** The sandbox's sign-in alone: {@code --port=8082 --application=http://localhost:8080}. */
public final class SsoMain {

    private SsoMain() {}

    public static void main(String[] line) {
        int port = Integer.parseInt(argument(line, "--port=", "8082"));
        String application = argument(line, "--application=", "http://localhost:8080");
        SsoSandbox sso = SsoSandbox.start(new SsoSandbox.Options(port, application, UnaryOperator.identity()));
        System.out.println("Sandbox sign-in at " + sso.issuer());
    }

    private static String argument(String[] line, String name, String otherwise) {
        for (String argument : line) {
            if (argument.startsWith(name)) {
                return argument.substring(name.length());
            }
        }
        return otherwise;
    }
}
