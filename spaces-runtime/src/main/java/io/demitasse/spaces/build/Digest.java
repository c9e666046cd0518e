package io.demitasse.spaces.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A name for content: SHA-256 of texts and files, in order. */
public final class Digest {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest sha256;

    /** Of nothing yet. */
    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    /** Takes a text. */
    public Digest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha256.update(bytes);
        return this;
    }

    /** Takes the names and contents of all files below a folder. */
    public Digest folder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                text(folder.relativize(file).toString().replace('\\', '/'));
                text(Long.toString(Files.size(file)));
                content(file);
            }
        }
        return this;
    }

    private void content(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
    }

    /** The digest, in hexadecimal digits; nothing can be taken after it. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
