package io.demitasse.internal.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, first and last byte included, as RFC 9110 section 14 has it.
 *
 * @param first below 0 for a range that the file can't satisfy
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    /** The one range of a header; empty for a header that is to be ignored, such as one with several ranges. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher range = ONE.matcher(header.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(suffix == 0 ? UNSATISFIABLE : new ByteRange(size - suffix, size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(first >= size ? UNSATISFIABLE : new ByteRange(first, last));
    }

    boolean isSatisfiable() {
        return first >= 0;
    }

    long length() {
        return last - first + 1;
    }
}
