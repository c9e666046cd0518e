package io.demitasse.spaces.cli;

import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.Status;
import java.io.PrintWriter;
import java.util.Optional;

/** What {@code demitasse run} says of a Space. */
interface RunReport {
    /** What a line was written by. */
    enum Source {
        BUILD,
        RUN
    }

    /**
     * Says a new stage.
     *
     * @param address where it is to be seen; empty while it is not
     */
    void stage(Space space, Status status, Optional<String> address);

    /** Says a line of a log. */
    void line(Source source, LogLine line);

    /** Says why it ends, before anything ran. */
    void failed(String message);

    /** For people: what the program writes, with its stages between. */
    record Plain(PrintWriter out, PrintWriter err) implements RunReport {
        @Override
        public void stage(Space space, Status status, Optional<String> address) {
            String where = address.map(at -> " at " + at).orElse("");
            say(out, "[" + space.id() + ": " + status.stage() + where + "] " + status.message());
        }

        @Override
        public void line(Source source, LogLine line) {
            say(out, line.text());
        }

        @Override
        public void failed(String message) {
            say(err, message);
        }

        private static void say(PrintWriter writer, String text) {
            writer.println(text.stripTrailing());
            writer.flush();
        }
    }
}
