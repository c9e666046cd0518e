package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a Space writes: the last 256 KiB in memory and the last few megabytes on disk, whatever it writes. Readers may
 * follow it.
 */
public final class Log {
    static final int LINE_CHARACTERS = 8192;

    private static final long BYTES = 4 << 20;
    private static final int KEPT_CHARACTERS = 1 << 18;
    private static final int BLOCK = 1 << 13;
    private static final int LINES_OF_A_MESSAGE = 20;

    private final LogFile file;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final Set<Consumer<LogLine>> readers = new CopyOnWriteArraySet<>();
    private int characters;

    Log(LogFile file) {
        this.file = file;
    }

    /** A log that is kept in a file, and in the one before it when that is full. */
    public static Log in(Path file) {
        return new Log(new LogFile(file, BYTES));
    }

    /** Adds a line; one that is too long becomes several. */
    public void add(String text) {
        for (int from = 0; from == 0 || from < text.length(); from += LINE_CHARACTERS) {
            addPart(text.substring(from, Math.min(text.length(), from + LINE_CHARACTERS)));
        }
    }

    private synchronized void addPart(String text) {
        var line = new LogLine(Instant.now(), text);
        lines.add(line);
        characters += cost(line);
        while (characters > KEPT_CHARACTERS) {
            characters -= cost(lines.remove());
        }
        file.write(line);
        readers.forEach(reader -> reader.accept(line));
    }

    /** An empty line costs memory too. */
    private static int cost(LogLine line) {
        return line.text().length() + 32;
    }

    /** Adds all lines of a stream until it ends. */
    public void addAll(InputStream in) throws IOException {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var line = new StringBuilder();
        char[] block = new char[BLOCK];
        for (int read = reader.read(block); read >= 0; read = reader.read(block)) {
            for (int i = 0; i < read; i++) {
                if (block[i] == '\n' || line.length() == LINE_CHARACTERS) {
                    add(withoutReturn(line));
                    line.setLength(0);
                }
                if (block[i] != '\n') {
                    line.append(block[i]);
                }
            }
        }
        if (!line.isEmpty()) {
            add(withoutReturn(line));
        }
    }

    private static String withoutReturn(StringBuilder line) {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    /** Lets go of the file until there is something to write again. */
    void rest() {
        file.close();
    }

    /** The last lines in memory, at most so many. */
    public synchronized List<LogLine> last(int count) {
        return lines.stream().skip(Math.max(0, lines.size() - count)).toList();
    }

    /** The last twenty lines as one text. */
    String end() {
        return last(LINES_OF_A_MESSAGE).stream().map(LogLine::text).collect(Collectors.joining("\n"));
    }

    /**
     * Gives a reader the lines in memory, and then each new one until what is returned is closed; none twice and none
     * left out. The reader must not block, since the Space waits for it.
     */
    public synchronized Following follow(Consumer<LogLine> reader) {
        new ArrayList<>(lines).forEach(reader);
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    /** A reader's hold on a log. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
