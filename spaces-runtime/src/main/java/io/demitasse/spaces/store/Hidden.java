package io.demitasse.spaces.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that the hub gives out once, and of which it keeps no more than a digest. */
public final class Hidden {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Hidden() {}

    /** So many letters and digits that nobody can guess; each is worth almost six bits. */
    public static String fresh(int length) {
        return fresh(CHARACTERS, length);
    }

    /** So many of some characters, each as likely as the others. */
    public static String fresh(String characters, int length) {
        return RANDOM.ints(length, 0, characters.length())
                .map(characters::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** By which it is found again. They are too long to be guessed, so a fast digest hides them well. */
    static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
