package sandbox.vault;

import java.util.Map;
import sandbox.cloudflare.CloudflareSimulator;

/**
 * The sandbox's Vault alone, until it is killed: {@code --port=8083}, 0 for any free one. It holds the simulator's token
 * where the application looks for it.
 */
public final class VaultMain {

    private static final String PORT = "--port=";

    private VaultMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = 8083;
        for (String argument : arguments) {
            if (!argument.startsWith(PORT)) {
                throw new IllegalArgumentException("The one argument is --port=, not " + argument);
            }
            port = Integer.parseInt(argument.substring(PORT.length()));
        }
        VaultSandbox vault = VaultSandbox.start(port);
        vault.put("zonekeeper/tokens/main", Map.of("value", CloudflareSimulator.MAIN_TOKEN));
        System.out.println("Sandbox Vault ready at " + vault.address() + ", token " + VaultSandbox.ROOT_TOKEN);
        Thread.currentThread().join();
    }
}
