package io.demitasse.internal.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as a literal of languages that write lists and objects as JSON does, and have other words for its constants. */
public record Literals(String yes, String no, String none, UnaryOperator<String> quoted) {
    /** JSON itself, in which nothing is hidden. */
    public static final Literals JSON = new Literals("true", "false", "null", Quoted::inHalves);

    static final Literals PYTHON = new Literals("True", "False", "None", Quoted::whole);

    /** The literal of a value, in one line. */
    public String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? yes : no;
            case STRING -> quoted.apply(value.textValue());
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(this::of)
                        .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                value.properties().stream()
                        .map(each -> quoted.apply(each.getKey()) + ": " + of(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case NUMBER -> value.asText();
            default -> none;
        };
    }
}
