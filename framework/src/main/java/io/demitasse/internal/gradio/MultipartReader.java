package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a body of type {@code multipart/form-data} (RFC 7578) part by part as it comes, so that a file goes to its
 * place without being kept elsewhere first.
 */
final class MultipartReader {
    private static final int MOST_HEADER_BYTES = 8 << 10;
    /** Twice what the server reads at once: what came goes on whole, with the end that had to wait for it. */
    private static final int BUFFER = 128 << 10;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i).*;\\s*boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200})).*");
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(name|filename)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    /**
     * A part; its content has to be read before the next one is asked for.
     *
     * @param file the name of the file; empty if it is none
     */
    record Part(String name, Optional<String> file, String type, InputStream content) {}

    private final InputStream in;
    private final Delimiter delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    /** Up to here nothing is a delimiter. */
    private int searched;

    private MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = new Delimiter("\r\n--" + boundary);
        // The first delimiter is at the start, where no line ends before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** A reader of a body of that type; empty if it has no parts. */
    static Optional<MultipartReader> of(String contentType, InputStream in) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.matches()) {
            return Optional.empty();
        }
        return Optional.of(new MultipartReader(in, boundary.group(1) == null ? boundary.group(2) : boundary.group(1)));
    }

    /**
     * The next part; empty after the last.
     *
     * @throws Refusal if the body is not as it has to be
     */
    Optional<Part> next() throws IOException {
        skipContent();
        byte[] afterDelimiter = take(2);
        if (afterDelimiter[0] == '-' && afterDelimiter[1] == '-') {
            return Optional.empty();
        }
        if (afterDelimiter[0] != '\r' || afterDelimiter[1] != '\n') {
            throw broken();
        }
        return Optional.of(part(header()));
    }

    private Part part(String header) {
        String name = "";
        Optional<String> file = Optional.empty();
        String type = "";
        for (String line : header.lines().toList()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                Matcher parameter = PARAMETER.matcher(line);
                while (parameter.find()) {
                    String value = unescaped(parameter.group(2));
                    if (parameter.group(1).equalsIgnoreCase("name")) {
                        name = value;
                    } else {
                        file = Optional.of(value);
                    }
                }
            } else if (lower.startsWith("content-type:")) {
                type = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return new Part(name, file, type, new Content());
    }

    /** Browsers write a quote as %22 or with a backslash before it. */
    private static String unescaped(String value) {
        return value.replaceAll("\\\\(.)", "$1")
                .replace("%22", "\"")
                .replace("%0D", "")
                .replace("%0A", "");
    }

    private String header() throws IOException {
        int end = find(BLANK_LINE, MOST_HEADER_BYTES);
        if (end < 0) {
            throw Refusal.plain(413, "Headers exceeded maximum allowed size.");
        }
        String header = new String(buffer, from, end - from, StandardCharsets.UTF_8);
        from = end + BLANK_LINE.length;
        return header;
    }

    private void skipContent() throws IOException {
        try (var rest = new Content()) {
            rest.transferTo(java.io.OutputStream.nullOutputStream());
        }
        take(delimiter.length());
    }

    private byte[] take(int count) throws IOException {
        while (to - from < count) {
            if (!fill()) {
                throw broken();
            }
        }
        byte[] taken = Arrays.copyOfRange(buffer, from, from + count);
        from += count;
        return taken;
    }

    /** Where these bytes begin within so many; below 0 if they don't. */
    private int find(byte[] bytes, int within) throws IOException {
        int at = from;
        while (true) {
            for (; at + bytes.length <= to; at++) {
                if (at - from > within) {
                    return -1;
                }
                if (Arrays.equals(buffer, at, at + bytes.length, bytes, 0, bytes.length)) {
                    return at;
                }
            }
            int done = at - from;
            if (done > within) {
                return -1;
            }
            if (!fill()) {
                throw broken();
            }
            at = from + done;
        }
    }

    /** Reads more; false at the end. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            searched = Math.max(0, searched - from);
            from = 0;
        }
        int count = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, count);
        return count > 0;
    }

    private static Refusal broken() {
        return Refusal.plain(400, "The parts of the body are not as multipart/form-data has them.");
    }

    /** The bytes up to the next delimiter. */
    private final class Content extends InputStream {
        private final byte[] one = new byte[1];

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int safe = safe();
            while (safe == 0 && to - from < delimiter.length()) {
                if (!fill()) {
                    throw broken();
                }
                safe = safe();
            }
            if (safe == 0) {
                return -1;
            }
            int count = Math.min(length, safe);
            System.arraycopy(buffer, from, target, offset, count);
            from += count;
            return count;
        }

        /** How many of the bytes at hand are sure to come before the delimiter. */
        private int safe() {
            searched = delimiter.next(buffer, Math.max(from, searched), to);
            return searched - from;
        }
    }
}
