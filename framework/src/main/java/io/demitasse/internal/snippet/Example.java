package io.demitasse.internal.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.PythonType;
import java.util.List;

/**
 * A call with values that the endpoint accepts.
 *
 * @param endpoint its name without a slash
 * @param streams whether it gives several results
 */
public record Example(String endpoint, boolean streams, List<Argument> arguments) {
    /** One value by its name. */
    public record Argument(String name, Value value) {}

    /** What is given. */
    public sealed interface Value {}

    /** A value that is JSON. */
    public record Plain(JsonNode json) implements Value {}

    /** A file of that name in the folder in which the program runs. */
    public record OneFile(String name) implements Value {}

    /** A list of such files. */
    public record Files(List<String> names) implements Value {}

    /** The author's own values, and those that components know for what has none. */
    public static Example of(Endpoint endpoint) {
        return new Example(
                endpoint.name(),
                endpoint.handler().streams(),
                endpoint.parameters().stream()
                        .map(each -> new Argument(each.name(), given(each)))
                        .toList());
    }

    private static Value given(Parameter parameter) {
        return switch (PythonType.of(parameter.form().schema())) {
            case "filepath" -> new OneFile(file(parameter));
            case "list[filepath]" -> new Files(List.of(file(parameter)));
            default -> new Plain(value(parameter));
        };
    }

    /** The author's own value of a parameter, or the one that its component knows. */
    public static JsonNode value(Parameter parameter) {
        return parameter
                .fallback()
                .filter(value -> !value.isNull())
                .orElseGet(() -> parameter.form().example());
    }

    private static String file(Parameter parameter) {
        return parameter.form().type().equals("image") ? "picture.png" : "file.txt";
    }

    boolean hasFiles() {
        return arguments.stream().anyMatch(each -> !(each.value() instanceof Plain));
    }
}
