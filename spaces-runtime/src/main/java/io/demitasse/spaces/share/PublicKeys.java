package io.demitasse.spaces.share;

import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/** Public keys as people and programs give them. */
public final class PublicKeys {
    private static final int LONGEST = 4096;
    private static final int RSA_BITS = 2048;

    private PublicKeys() {}

    /**
     * The digest of a key, as {@code ssh-keygen -l} shows it.
     *
     * @param line of OpenSSH, such as {@code ecdsa-sha2-nistp256 AAAA… ann@laptop}
     * @throws VisitorException if it is none, or of a kind that is not safe
     */
    public static String digest(String line) {
        PublicKey key = read(line)
                .orElseThrow(() -> new VisitorException(
                        "This is no public key of SSH. Give the line of a file such as id_ed25519.pub, which begins with the"
                                + " kind of the key, for instance ssh-ed25519."));
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < RSA_BITS) {
            throw new VisitorException("An RSA key of " + rsa.getModulus().bitLength()
                    + " bits can be broken. Give one of " + RSA_BITS + " at least.");
        }
        return digest(key);
    }

    static String digest(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    private static Optional<PublicKey> read(String line) {
        try {
            boolean isOne = line.length() <= LONGEST && line.strip().lines().count() == 1;
            return isOne
                    ? Optional.ofNullable(AuthorizedKeyEntry.parseAuthorizedKeyEntry(line.strip()))
                            .map(entry -> resolve(entry))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static PublicKey resolve(AuthorizedKeyEntry entry) {
        try {
            return entry.resolvePublicKey(null, null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
