package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names of the images of Spaces in an engine. They can't be guessed, nor told from one another: whoever knows the name
 * of an image can build another on it, and so read what is in it.
 */
final class ImageNames {
    private static final String SECRET = "image-secret";
    private static final int SECRET_BYTES = 16;
    private static final int MARK = 16;

    /** That of a Space's images, less the tag; {@code kept} is a folder that has the secret, or gets one. */
    synchronized String of(String label, Path kept) {
        String mark = new Digest().text(secret(kept)).text(label).hex().substring(0, MARK);
        return "demitasse/" + label + "-" + mark;
    }

    private static String secret(Path kept) {
        Path file = kept.resolve(SECRET);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.createDirectories(kept);
                Files.writeString(file, HexFormat.of().formatHex(fresh));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new OperatorException(
                    "The secret of " + kept + ", by which images are named, can't be kept: " + e + ". Make it a folder"
                            + " that may be written to, with space left.",
                    e);
        }
    }
}
