package io.demitasse.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by the names of their parameters; those that are left out have the API's defaults.
 *
 * <pre>{@code client.predict("/greet", Arguments.of("name", "Ada").and("punctuation", "!"))}</pre>
 *
 * Immutable.
 */
public final class Arguments {
    private final Map<String, @Nullable Object> values;

    private Arguments(Map<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No value: each parameter has its default. */
    public static Arguments none() {
        return new Arguments(Map.of());
    }

    /** The value of one parameter. */
    public static Arguments of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    /** These values and one more; it takes the place of one of that name. */
    public Arguments and(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Arguments(more);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
