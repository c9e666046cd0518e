package io.demitasse.internal.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.component.Component;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import java.util.List;

/**
 * The text of a cell: what would be typed into the component, or, for one that holds lists or records, JSON. Files are
 * meant by their names.
 */
record Cell(String text) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The value, as the component understands it.
     *
     * @throws VisitorException if it is none
     */
    <T> T value(Component<T> component, Files files) {
        JsonNode wire = wire(component);
        return wire.isNull() ? component.empty() : component.decode(wire, files);
    }

    private JsonNode wire(Component<?> component) {
        String stripped = text.strip();
        boolean holdsMore = component.read(List.of("")).isContainerNode();
        if (!holdsMore || !stripped.matches("(?s)[\\[{].*")) {
            return component.read(List.of(text));
        }
        try {
            return JSON.readTree(stripped);
        } catch (JsonProcessingException e) {
            throw new VisitorException("this is no JSON. Write a list as [\"a\", \"b\"].");
        }
    }
}
