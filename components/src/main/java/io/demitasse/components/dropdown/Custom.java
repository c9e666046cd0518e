package io.demitasse.components.dropdown;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.wire.Wire;
import java.util.function.Function;

/**
 * How texts that are no choice become values.
 *
 * @param <T> the type of a choice
 */
record Custom<T>(Function<String, T> reading) {
    /** Refuses all. */
    static Custom<Object> none() {
        return new Custom<>(text -> {
            throw new IllegalArgumentException(text);
        });
    }

    /** The choice of that label, or what the text is read as. */
    T read(Choices<T> choices, JsonNode wire) {
        String text = Wire.text(wire).strip();
        return choices.find(text).orElseGet(() -> read(text));
    }

    private T read(String text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw Wire.refuse("dropdown.unusable", Wire.brief(text));
        }
    }
}
