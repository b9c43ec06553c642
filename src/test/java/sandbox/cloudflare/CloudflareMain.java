package sandbox.cloudflare;

/** Runs the simulator alone, until it is killed. */
public final class CloudflareMain {

    private static final String PORT = "--port=";

    private CloudflareMain() {}

    /**
     * Starts it.
     *
     * @param arguments {@code --port=8081}, which is also the default
     */
    public static void main(String[] arguments) {
        int port = 8081;
        for (String argument : arguments) {
            if (!argument.startsWith(PORT)) {
                throw new IllegalArgumentException("The one argument is --port=, not " + argument);
            }
            port = Integer.parseInt(argument.substring(PORT.length()));
        }
        try (CloudflareSimulator simulator = CloudflareSimulator.start(port)) {
            System.out.println("Cloudflare simulator ready at " + simulator.baseUrl());
            simulator.await();
        }
    }
}
