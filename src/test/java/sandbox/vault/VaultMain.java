package sandbox.vault;

/** The sandbox's Vault alone: {@code --port=8083}, 0 for any free one. */
public final class VaultMain {

    private VaultMain() {}

    public static void main(String[] args) throws InterruptedException {
        VaultSandbox vault = VaultSandbox.start(port(args));
        System.out.println("Sandbox Vault at " + vault.address() + ", token " + VaultSandbox.ROOT_TOKEN);
        Thread.currentThread().join();
    }

    private static int port(String[] args) {
        for (String arg : args) {
            if (arg.startsWith("--port=")) {
                return Integer.parseInt(arg.substring("--port=".length()));
            }
        }
        return 8083;
    }
}
