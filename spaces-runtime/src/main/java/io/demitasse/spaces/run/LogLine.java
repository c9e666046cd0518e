package io.demitasse.spaces.run;

import java.time.Instant;

/**
 * A line that a Space has written.
 *
 * @param time when it came, by the clock of the runtime
 * @param text at most 8192 characters; a longer line is several
 */
public record LogLine(Instant time, String text) {}
