package io.demitasse.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to a {@link RemoteJob} until it ends. */
public sealed interface JobEvent {
    /**
     * It waits.
     *
     * @param position how many are before it
     * @param size how many wait in all
     * @param eta how long until it ends, if the app knows
     */
    record Queued(int position, int size, Optional<Duration> eta) implements JobEvent {}

    /** It runs. */
    record Started() implements JobEvent {}

    /** It came forward: its loops from the outermost to the innermost. */
    record Advanced(List<Progress> loops) implements JobEvent {}

    /**
     * The app says something, as it would in a toast of its page.
     *
     * @param level {@code info}, {@code success}, {@code warning} or {@code error}
     */
    record Logged(String level, String title, String text) implements JobEvent {}

    /** A value, or the next one in place of the one before. */
    record Value(Result result) implements JobEvent {}
}
