package io.demitasse.spaces.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs addresses that are called without a login, for as long as this hub runs and an hour at most. */
final class Signatures {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;

    private final SecretKeySpec key;
    private final InstantSource clock;

    Signatures(InstantSource clock) {
        byte[] random = new byte[KEY];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    /** What allows this, as one word. */
    String word(String what) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        return end + "." + sign(what, end);
    }

    /** What to append to an address that allows this. */
    String query(String what) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        return "expires=" + end + "&signature=" + sign(what, end);
    }

    /** Whether an address that allows this was signed here, lately. */
    boolean allows(String what, String expires, String signature) {
        if (!expires.matches("\\d{1,12}")) {
            return false;
        }
        long end = Long.parseLong(expires);
        return clock.instant().getEpochSecond() <= end
                && MessageDigest.isEqual(
                        sign(what, end).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String what, long end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((what + " " + end).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }
}
