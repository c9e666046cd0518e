package io.demitasse.component;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON schema of an object, property by property, as Gradio's models write it: a property's title is its name in
 * words.
 *
 * <pre>{@code
 * ApiObject.of("OptionDict")
 *     .with("value", ApiSchema.string())
 *     .maybe("label", ApiSchema.string())
 *     .requires("value");
 * }</pre>
 */
public final class ApiObject {
    private static final String TITLE = "title";

    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
    private final String title;

    private ApiObject(String title) {
        this.title = title;
    }

    /** An object without properties yet. */
    public static ApiObject of(String title) {
        return new ApiObject(title);
    }

    /** Adds a property. */
    public ApiObject with(String name, ObjectNode schema) {
        properties.set(name, titled(name, schema, schema));
        return this;
    }

    /** Adds a property that may be null, which it is unless given. */
    public ApiObject maybe(String name, ObjectNode schema) {
        ObjectNode either = ApiSchema.either(schema, ApiSchema.type("null")).putNull("default");
        properties.set(name, titled(name, schema, either));
        return this;
    }

    /** What is defined elsewhere has its title there. */
    private static ObjectNode titled(String name, ObjectNode content, ObjectNode schema) {
        return content.has("$ref") ? schema : schema.put(TITLE, words(name));
    }

    private static String words(String name) {
        return Stream.of(name.split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The schema, in which these properties have to be given. */
    public ObjectNode requires(String... names) {
        ObjectNode schema = schema();
        var required = schema.putArray("required");
        for (String name : names) {
            required.add(name);
        }
        return schema;
    }

    /** The schema, in which no property has to be given. */
    public ObjectNode schema() {
        ObjectNode schema = ApiSchema.type("object").put(TITLE, title);
        schema.set("properties", properties);
        return schema;
    }
}
