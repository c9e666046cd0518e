package io.demitasse.spaces.run.docker;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that begin with the time they were written at, as an engine keeps them; they are given on without it. They may
 * be read several times: later readings give on what the earlier ones had not come to.
 *
 * <p>An engine that cuts a line, which it does at 16 KiB, says the time again within it. That stays there.
 */
final class DatedLines {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z ");

    private final Consumer<String> to;
    private String last = "";

    DatedLines(Consumer<String> to) {
        this.to = to;
    }

    /** Where one more reading sends its lines to. */
    Consumer<String> reading() {
        return new Reading(last);
    }

    private final class Reading implements Consumer<String> {
        private final String from;
        private boolean isNew;

        Reading(String from) {
            this.from = from;
        }

        @Override
        public void accept(String line) {
            Matcher time = TIME.matcher(line);
            boolean isDated = time.lookingAt();
            if (isDated) {
                isNew = time.group().compareTo(from) > 0;
            }
            if (isNew && isDated) {
                last = time.group();
            }
            // One without a time goes on with a line that was too long.
            if (isNew) {
                to.accept(isDated ? line.substring(time.end()) : line);
            }
        }
    }
}
