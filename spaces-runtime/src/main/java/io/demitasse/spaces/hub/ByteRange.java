package io.demitasse.spaces.hub;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a request asks for, by <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC
 * 9110</a>.
 *
 * @param from the first byte, from 0 on
 * @param length how many bytes, at least one
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** A range that no byte of the file is in. */
    static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The range of a header, if it is one; of several ranges at once none, so that all of the file is sent. */
    static Optional<ByteRange> of(String header, long size) throws Unsatisfiable {
        Matcher match = ONE.matcher(header);
        if (!match.matches() || (match.group(1).isEmpty() && match.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (match.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(match.group(2)));
            return checked(size - last, last, size);
        }
        long from = Long.parseLong(match.group(1));
        long to = match.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(match.group(2)));
        if (!match.group(2).isEmpty() && Long.parseLong(match.group(2)) < from) {
            return Optional.empty();
        }
        return checked(from, to - from + 1, size);
    }

    private static Optional<ByteRange> checked(long from, long length, long size) throws Unsatisfiable {
        if (from >= size || length <= 0) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(from, length));
    }
}
