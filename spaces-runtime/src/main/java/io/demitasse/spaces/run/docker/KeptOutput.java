package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.command.LogContainerCmd;

/**
 * What a container writes, by way of what its engine keeps of it. An engine that begins a new file while a container
 * ends leaves out the last lines, so they are read once more, and those that were not there yet are taken.
 */
final class KeptOutput {
    private static final int LAST_LINES = 1000;

    private final Engine engine;
    private final String container;
    private final DatedLines lines;

    KeptOutput(Engine engine, String container, DatedLines lines) {
        this.engine = engine;
        this.container = container;
        this.lines = lines;
    }

    /** Follows it from the beginning. */
    Output follow() {
        return read().withFollowStream(true).withTailAll().exec(new Output(lines.reading()));
    }

    /** Takes the last lines, as far as they are new. */
    void finish() throws InterruptedException {
        Output last = read().withTail(LAST_LINES).exec(new Output(lines.reading()));
        last.awaitCompletion();
        last.finish();
    }

    private LogContainerCmd read() {
        return engine.patient()
                .logContainerCmd(container)
                .withStdOut(true)
                .withStdErr(true)
                .withTimestamps(true);
    }
}
