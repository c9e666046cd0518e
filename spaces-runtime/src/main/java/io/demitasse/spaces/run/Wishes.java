package io.demitasse.spaces.run;

import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a version wants to be run and shown, as its card says.
 *
 * @param start how long it may take to answer; empty for as long as any Space
 * @param page the first address to show, from {@code /} on
 * @param headers of each answer, by their names in lower case
 */
public record Wishes(Optional<Duration> start, String page, Map<String, String> headers) {
    /** Nothing of its own. */
    public static final Wishes NONE = new Wishes(Optional.empty(), "/", Map.of());

    /** The same with a copy of the headers. */
    public Wishes {
        headers = Map.copyOf(headers);
    }

    /**
     * What a card wishes: {@code startup_duration_timeout}, {@code base_path} and {@code custom_headers}. What it says
     * of hardware, storage, OAuth, or how a hub lists it, means nothing to a single Space that runs.
     */
    static Wishes of(Card card) {
        return new Wishes(card.get(Setting.STARTUP_DURATION_TIMEOUT), card.basePath(), card.customHeaders());
    }
}
