package io.demitasse.spaces.git.hosting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a {@code .gitignore} or {@code .gitattributes} of a stranger, without those that take long to match. */
final class RuleLines {
    /** Longer files, in bytes, have no rules: each costs time with each file. */
    static final int LONGEST = 1 << 19;

    /** A pattern is matched by trying all ways to share a name among its stars. */
    private static final Pattern SLOW = Pattern.compile(".*\\*[^*/]+\\*[^*/]+\\*[^*/]+\\*.*");

    private RuleLines() {}

    static InputStream of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String lines = bytes.length > LONGEST
                ? ""
                : Arrays.stream(text.split("\n"))
                        .filter(line -> !SLOW.matcher(line).matches())
                        .collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
