package io.demitasse.internal.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes to serve, made once: plain, compressed, and named by their digest.
 *
 * @param name with the digest in it where the content alone decides the address
 * @param etag the digest in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go to the response as they are
public record Asset(String name, String type, byte[] plain, byte[] gzip, String etag) {
    /** An asset whose name carries its digest, so that it can be cached for ever. */
    public static Asset of(String name, String type, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        String digest = digest(plain);
        int dot = name.lastIndexOf('.');
        return new Asset(
                name.substring(0, dot) + "." + digest + name.substring(dot),
                type + ";charset=utf-8",
                plain,
                gzip(plain),
                '"' + digest + '"');
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return out.toByteArray();
    }
}
