package io.demitasse.components.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.component.Component;
import java.util.Arrays;
import java.util.List;

/**
 * A component as the contract tries it.
 *
 * @param value a value it accepts
 * @param outside values it must refuse as outside its limits
 * @param wrong wire forms it must refuse as being of another type
 */
public record Sample<T>(Component<T> component, T value, List<T> outside, List<JsonNode> wrong) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A component with a value it accepts. */
    public static <T> Sample<T> of(Component<T> component, T value) {
        return new Sample<>(component, value, List.of(), List.of());
    }

    /** Values outside its limits. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Sample<T> outside(T... values) {
        return new Sample<>(component, value, List.of(values), wrong);
    }

    /** Wire forms of other types, as JSON. */
    public Sample<T> wrong(String... json) {
        return new Sample<>(
                component,
                value,
                outside,
                Arrays.stream(json).map(Sample::parse).toList());
    }

    /** The text as JSON. */
    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    @Override
    public String toString() {
        return component.label().isEmpty() ? component.type() : component.label();
    }
}
