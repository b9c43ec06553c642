package sandbox.cloudflare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A zone as the simulator knows it.
 *
 * @param number its place in the making; dates and other believable details follow from it
 * @param status {@code active}, {@code pending}, {@code moved} or {@code initializing}
 * @param type {@code full}, {@code partial}, {@code secondary} or {@code internal}
 * @param entitled whether the account may use log retention for it
 * @param retained whether its logs are retained at the start
 */
record Zone(
        int number,
        String id,
        String name,
        Account account,
        Plan plan,
        String status,
        String type,
        boolean paused,
        boolean entitled,
        boolean retained) {

    /** The id that a zone of this name has in this account: the same in every run. */
    static String idOf(Account account, String name) {
        try {
            byte[] text = (account.id() + '/' + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }

    boolean isInternal() {
        return "internal".equals(type);
    }

    Zone entitled(boolean entitled) {
        return new Zone(number, id, name, account, plan, status, type, paused, entitled, retained);
    }
}
