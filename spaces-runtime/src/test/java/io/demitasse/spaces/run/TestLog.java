package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A log for tests, whose lines can be looked at. */
public final class TestLog {
    private final Log log;
    private int seen;

    /** An empty one. */
    public TestLog() {
        try {
            log = new Log(new LogFile(Files.createTempDirectory("demitasse-log").resolve("run.log"), 1 << 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log. */
    public Log log() {
        return log;
    }

    /** Its lines since it was cleared. */
    public List<String> lines() {
        return log.last(10_000).stream().skip(seen).map(LogLine::text).toList();
    }

    /** Forgets what is there. */
    public void clear() {
        seen = log.last(10_000).size();
    }
}
