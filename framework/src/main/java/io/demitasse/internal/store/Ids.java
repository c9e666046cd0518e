package io.demitasse.internal.store;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids that can't be guessed. */
public final class Ids {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** A new id: 128 random bits in 22 characters that a URL may hold. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
