package io.demitasse.internal.cache;

import io.demitasse.media.MediaFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Values as keys that are equal when their content is: a file counts by its bytes, wherever they are. */
final class Contents {
    private static final int BUFFER = 1 << 16;

    private record FileContent(String type, String digest) {}

    private Contents() {}

    /** What a value is compared by. */
    static Object key(Object value) {
        if (value instanceof MediaFile file) {
            return new FileContent(file.type(), digest(file));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Contents::key).toList();
        }
        return value;
    }

    /** The digest of a file's bytes. */
    static String digest(MediaFile file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(file.open(), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading is what feeds the digest.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the file '" + file.name() + "'.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }
}
