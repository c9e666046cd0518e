package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: {@code pbkdf2-sha256$ROUNDS$SALT$HASH}, by the JDK's PBKDF2 with HMAC-SHA-256. The number
 * of rounds is kept with each, so that more of them later don't lock anybody out.
 */
final class Passwords {
    /** What OWASP's Password Storage Cheat Sheet has asked for since 2023; about a quarter of a second. */
    static final int ROUNDS = 600_000;

    static final int SHORTEST = 8;
    static final int LONGEST = 256;

    private static final String METHOD = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;
    private final String nobody;

    /** @param rounds for those to be kept from now on */
    Passwords(int rounds) {
        this.rounds = rounds;
        nobody = keep(new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
    }

    /**
     * What is kept of a password.
     *
     * @throws VisitorException if it is too short or too long
     */
    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new VisitorException("A password of " + password.length() + " characters can't be used. Choose one"
                    + " of " + SHORTEST + " to " + LONGEST + ".");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return keep(salt, derive(password, salt, rounds));
    }

    private String keep(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return METHOD + "$" + rounds + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /** Something to check a password against where there is none, so that it takes as long. Nothing matches it. */
    String nobody() {
        return nobody;
    }

    /** Whether a password is the one that was kept. */
    boolean matches(String password, String kept) {
        String[] parts = kept.split("\\$", -1);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        // What is too long was never kept; it takes as long as any other.
        String given = password.length() > LONGEST ? "" : password;
        byte[] actual = derive(given, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded();
            } finally {
                spec.clearPassword();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2 with SHA-256.", e);
        }
    }
}
