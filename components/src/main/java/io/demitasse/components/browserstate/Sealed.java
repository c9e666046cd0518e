package io.demitasse.components.browserstate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that only the server can read and nobody else can make: AES-256 in Galois counter mode over the compressed
 * text. The nonce is a keyed hash of the text, so that a value looks the same each time it is sealed and can be
 * compared.
 */
final class Sealed {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SOME = 8192;

    private static final String HASH = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecretKeySpec nonceKey;
    private final byte[] purpose;

    /**
     * Seals with a secret.
     *
     * @param purpose what is sealed for one purpose can't be opened for another
     */
    Sealed(byte[] secret, String purpose) {
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(hash(secret, "seal"), "AES");
        this.nonceKey = new SecretKeySpec(hash(secret, "nonce"), HASH);
    }

    private static byte[] hash(byte[] secret, String text) {
        return hash(new SecretKeySpec(secret, HASH), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }

    String seal(String text) {
        byte[] plain = deflated(text.getBytes(StandardCharsets.UTF_8));
        byte[] nonce = Arrays.copyOf(hash(nonceKey, plain), NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has AES in Galois counter mode.", e);
        }
    }

    /** The text, or nothing if it was not sealed with this secret for this purpose. */
    Optional<String> open(String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(inflated(text), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | DataFormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater();
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] some = new byte[SOME];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Only what this server deflated gets here, since it was sealed. */
    private static byte[] inflated(byte[] deflated) throws DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream();
            byte[] some = new byte[SOME];
            while (!inflater.finished()) {
                int count = inflater.inflate(some);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("The end is missing.");
                }
                out.write(some, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }
}
