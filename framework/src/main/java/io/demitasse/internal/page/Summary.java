package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says a value in a few words, for a list of examples. */
final class Summary {
    private Summary() {}

    /** A file by its name, a list by its items, a record by its fields, anything else as it is. */
    static String of(JsonNode wire) {
        return of(wire, UnaryOperator.identity());
    }

    /** The same with its texts put into other words. */
    static String of(JsonNode wire, UnaryOperator<String> words) {
        if (wire.isObject() && wire.path("name").isTextual() && wire.has("id")) {
            return wire.get("name").asText();
        }
        if (!wire.isContainerNode()) {
            return words.apply(wire.asText(""));
        }
        boolean nested = StreamSupport.stream(wire.spliterator(), false).anyMatch(JsonNode::isContainerNode);
        return StreamSupport.stream(wire.spliterator(), false)
                .map(part -> of(part, words))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(nested ? "; " : ", "));
    }
}
