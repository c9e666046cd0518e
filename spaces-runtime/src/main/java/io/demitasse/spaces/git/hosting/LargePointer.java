package io.demitasse.spaces.git.hosting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in git for a large file, by the <a
 * href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">specification of Git LFS</a>.
 *
 * @param sha256 of its content, in lower-case hexadecimal digits
 * @param size of its content in bytes
 * @param pointerSize of the pointer in bytes
 */
public record LargePointer(String sha256, long size, long pointerSize) {
    /** No pointer is larger. */
    static final int LONGEST = 1024;

    /** No pointer is smaller. */
    static final int SHORTEST = 120;

    private static final String VERSION = "version https://git-lfs.github.com/spec/v1\n";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TEXT = Pattern.compile(
            Pattern.quote(VERSION) + "(?:ext-\\d-[^\\n]*\\n)*" + "oid sha256:([0-9a-f]{64})\\nsize (\\d{1,18})\\n?");

    static LargePointer of(String sha256, long size) {
        return new LargePointer(sha256, size, text(sha256, size).length());
    }

    /** The pointer that a file is, if it is one. */
    static Optional<LargePointer> read(byte[] content) {
        Matcher matcher = TEXT.matcher(new String(content, StandardCharsets.UTF_8));
        return matcher.matches()
                ? Optional.of(new LargePointer(matcher.group(1), Long.parseLong(matcher.group(2)), content.length))
                : Optional.empty();
    }

    /** The one form in which pointers are written. */
    byte[] content() {
        return text(sha256, size).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String sha256, long size) {
        return VERSION + "oid sha256:" + sha256 + "\nsize " + size + "\n";
    }

    /** Whether a text can be the name of a large file. */
    static boolean isSha256(String text) {
        return DIGITS.matcher(text).matches();
    }
}
