package io.demitasse.spaces.card;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Space says of itself, in the front matter of its README. Methods give the Hub's default where a setting is not
 * given.
 *
 * <pre>{@code Card.of(Sdk.DEMITASSE).with(Setting.TITLE, "Greeter").with(Setting.APP_FILE, "Greeter.java")}</pre>
 *
 * <p>The settings and their defaults are those of <a href="https://huggingface.co/docs/hub/spaces-config-reference">the
 * Hub's configuration reference</a>, with {@code sdk: demitasse} besides.
 */
public final class Card {
    private static final int PORT = 7860;
    private static final Duration STARTUP = Duration.ofMinutes(30);

    private final Map<Setting<?>, Object> given;
    private final Map<String, String> unknown;

    private Card(Map<Setting<?>, Object> given, Map<String, String> unknown) {
        this.given = given;
        this.unknown = unknown;
    }

    /** A card that says only how the Space is run. */
    public static Card of(Sdk sdk) {
        return new Card(Map.of(), Map.of()).with(Setting.SDK, sdk);
    }

    static Card empty() {
        return new Card(Map.of(), Map.of());
    }

    /** A copy with another value. */
    public <T> Card with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> more = new HashMap<>(given);
        more.put(setting, value);
        return new Card(Map.copyOf(more), unknown);
    }

    /** A copy without a value. */
    public Card without(Setting<?> setting) {
        Map<Setting<?>, Object> less = new HashMap<>(given);
        less.remove(setting);
        return new Card(Map.copyOf(less), unknown);
    }

    /** A copy that keeps a setting that is not known, as it is written. */
    Card keeping(String name, String yaml) {
        Map<String, String> more = new LinkedHashMap<>(unknown);
        more.put(name, yaml);
        return new Card(given, Collections.unmodifiableMap(more));
    }

    /** The value of a setting, if it is given. */
    @SuppressWarnings("unchecked") // Only `with` puts values, of the type of their setting.
    public <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable((T) given.get(setting));
    }

    /** Settings that are not known, as they are written, by name. */
    Map<String, String> unknown() {
        return unknown;
    }

    /** How it is built and run. */
    public Sdk sdk() {
        return get(Setting.SDK).orElse(Sdk.DEMITASSE);
    }

    /** The name that people read; the one of the repository unless given. */
    public Optional<String> title() {
        return get(Setting.TITLE);
    }

    /** The file that is run or shown, with {@code /} between names; empty if its kind has none. */
    public String appFile() {
        return get(Setting.APP_FILE).orElse(sdk().appFile());
    }

    /** The port that it serves on. */
    public int appPort() {
        return get(Setting.APP_PORT).orElse(PORT);
    }

    /** The first address that is shown, from {@code /} on. */
    public String basePath() {
        return get(Setting.BASE_PATH).orElse("/");
    }

    /** How long a start may take. */
    public Duration startupTimeout() {
        return get(Setting.STARTUP_DURATION_TIMEOUT).orElse(STARTUP);
    }

    /** Headers of every answer of the app, by their names in lower case. */
    public Map<String, String> customHeaders() {
        return get(Setting.CUSTOM_HEADERS).orElse(Map.of());
    }

    /** Words to find it by. */
    public List<String> tags() {
        return get(Setting.TAGS).orElse(List.of());
    }

    /** Whether it stands at the top of its owner's page. */
    public boolean pinned() {
        return get(Setting.PINNED).orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Card card && given.equals(card.given) && unknown.equals(card.unknown);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return "Card" + given;
    }
}
