package io.demitasse.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Finds the data of server-sent events in bytes, however these are cut. Other fields and comments are passed over; line
 * ends may be LF or CRLF.
 */
final class SseParser {
    private static final String DATA = "data:";

    private final int limit;
    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();

    SseParser(int limit, Consumer<String> events) {
        this.limit = limit;
        this.events = events;
    }

    /** Takes the next bytes; an event that is complete goes on at once. */
    void feed(ByteBuffer bytes) throws IOException {
        byte[] part = new byte[bytes.remaining()];
        bytes.get(part);
        int from = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i] == '\n') {
                keep(part, from, i);
                from = i + 1;
                endLine();
            }
        }
        keep(part, from, part.length);
    }

    private void keep(byte[] part, int from, int to) throws IOException {
        if ((long) line.size() + data.length() + to - from > limit) {
            throw new IOException("One event has more than " + limit + " bytes.");
        }
        line.write(part, from, to - from);
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (text.isEmpty()) {
            if (!data.isEmpty()) {
                String event = data.toString();
                data.setLength(0);
                data.trimToSize();
                events.accept(event);
            }
        } else if (text.startsWith(DATA)) {
            if (!data.isEmpty()) {
                data.append('\n');
            }
            data.append(text, text.startsWith(" ", DATA.length()) ? DATA.length() + 1 : DATA.length(), text.length());
        }
    }
}
