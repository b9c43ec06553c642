package sandbox.vault;

import java.util.UUID;

/**
 * What opens a sandbox's Vault: the token that may do everything, and the two halves of the one AppRole.
 *
 * @param rootToken as a dev server prints it
 */
public record Keys(String rootToken, String roleId, String secretId) {

    /** Known to everybody who reads this, and good for what is simulated only. */
    public static final Keys KNOWN = new Keys(VaultSandbox.ROOT_TOKEN, VaultSandbox.ROLE_ID, VaultSandbox.SECRET_ID);

    /** For a Vault that holds something real: others on this machine can't read it. */
    public static Keys random() {
        return new Keys(
                "hvs." + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    boolean open(String roleId, String secretId) {
        return this.roleId.equals(roleId) && this.secretId.equals(secretId);
    }

    @Override
    public String toString() {
        return "Keys[not shown]";
    }
}
