package io.demitasse.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one component, immutable. Each setting is an object of its own, so that {@link #since} can tell an
 * option that was set again, even to the same value, from one that was left alone.
 */
public final class Options {
    static final Options NONE = new Options(Map.of());

    private record Setting(Object value) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final Map<String, Setting> settings;

    private Options(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /** These options with values on top that have come from elsewhere, by their names. */
    Options arrived(Map<String, Object> values) {
        var arrived = new LinkedHashMap<String, Setting>();
        values.forEach((name, value) -> {
            Object arrives = Optional.ofNullable(settings.get(name))
                    .map(now -> Travels.arrived(now.value(), value))
                    .orElse(value);
            arrived.put(name, new Setting(arrives));
        });
        return with(arrived);
    }

    <V> Options with(Prop<V> prop, V value) {
        return with(Map.of(prop.name(), new Setting(value)));
    }

    <V> V get(Prop<V> prop) {
        return find(prop).orElse(prop.fallback());
    }

    @SuppressWarnings("unchecked") // a setting is only ever made with its prop's type
    <V> Optional<V> find(Prop<V> prop) {
        return Optional.ofNullable(settings.get(prop.name())).map(setting -> (V) setting.value());
    }

    boolean sets(Prop<?> prop) {
        return settings.containsKey(prop.name());
    }

    Options without(Prop<?> prop) {
        var rest = new LinkedHashMap<>(settings);
        rest.remove(prop.name());
        return new Options(Collections.unmodifiableMap(rest));
    }

    /** The options that were set here and not already, as the same setting, in {@code declared}. */
    Options since(Options declared) {
        var changed = new LinkedHashMap<>(settings);
        changed.values().removeAll(declared.settings.values());
        return new Options(Collections.unmodifiableMap(changed));
    }

    /** What was set, by the names of the options. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    /** These options with the others on top. */
    Options with(Options others) {
        return with(others.settings);
    }

    private Options with(Map<String, Setting> others) {
        var merged = new LinkedHashMap<>(settings);
        merged.putAll(others);
        return new Options(Collections.unmodifiableMap(merged));
    }
}
