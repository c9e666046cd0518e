package io.demitasse.internal.graph;

import io.demitasse.handler.Mode;
import java.time.Duration;
import java.util.Optional;

/**
 * How the calls of a handler are run.
 *
 * @param lane the name of the line that it shares with other handlers; empty for a line of its own
 * @param concurrency how many calls of that line may run at once
 * @param queued whether calls wait for one another at all
 * @param mode what becomes of an event while a call runs; by its triggers if empty
 * @param time how long a call may run, if not as long as any
 * @param examples what becomes of its examples
 * @param api what programs know the handler by
 */
public record Settings(
        String lane,
        int concurrency,
        boolean queued,
        Optional<Mode> mode,
        Optional<Duration> time,
        ExampleSettings examples,
        Api api) {
    /** As many calls at once as the machine has cores. */
    public static Settings usual() {
        return new Settings(
                "",
                Runtime.getRuntime().availableProcessors(),
                true,
                Optional.empty(),
                Optional.empty(),
                ExampleSettings.USUAL,
                Api.USUAL);
    }

    /** These settings with another limit of calls. */
    public Settings concurrency(String name, int calls) {
        return new Settings(name, calls, queued, mode, time, examples, api);
    }

    /** These settings, with other ones for the examples. */
    public Settings examples(ExampleSettings changed) {
        return new Settings(lane, concurrency, queued, mode, time, changed, api);
    }

    /** These settings without waiting. */
    public Settings unqueued() {
        return new Settings(lane, concurrency, false, mode, time, examples, api);
    }

    /** These settings with another mode. */
    public Settings mode(Mode changed) {
        return new Settings(lane, concurrency, queued, Optional.of(changed), time, examples, api);
    }

    /** These settings with another bound on the time. */
    public Settings time(Duration changed) {
        return new Settings(lane, concurrency, queued, mode, Optional.of(changed), examples, api);
    }

    /** These settings, known to programs by something else. */
    public Settings api(Api changed) {
        return new Settings(lane, concurrency, queued, mode, time, examples, changed);
    }
}
