package io.demitasse.internal.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes one object as JSON, field by field. For answers that are large and asked for early: a tree of them would have
 * to be made first, by a JVM that has compiled nothing yet, and a mapper be loaded, which takes longer than all else.
 */
public final class JsonOut {
    private final ByteArrayBuilder bytes = new ByteArrayBuilder();
    /** The few names as bytes: they are most of what is written. */
    private final Map<String, SerializedString> names = new HashMap<>();

    private final JsonGenerator to;

    private interface Step {
        void run() throws IOException;
    }

    private JsonOut() throws IOException {
        to = new JsonFactory().createGenerator(bytes);
    }

    /** The bytes of an object with these fields. */
    public static byte[] object(Consumer<JsonOut> fields) {
        try {
            var out = new JsonOut();
            out.inBraces(() -> fields.accept(out));
            out.to.close();
            return out.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
    }

    public JsonOut put(String name, String value) {
        return step(() -> {
            name(name);
            to.writeString(value);
        });
    }

    public JsonOut put(String name, long value) {
        return step(() -> {
            name(name);
            to.writeNumber(value);
        });
    }

    public JsonOut put(String name, double value) {
        return step(() -> {
            name(name);
            to.writeNumber(value);
        });
    }

    public JsonOut put(String name, boolean value) {
        return step(() -> {
            name(name);
            to.writeBoolean(value);
        });
    }

    public JsonOut putNull(String name) {
        return step(() -> {
            name(name);
            to.writeNull();
        });
    }

    /** Puts what is a tree already. */
    public JsonOut put(String name, JsonNode value) {
        return step(() -> {
            name(name);
            tree(value);
        });
    }

    /** Puts an object with these fields. */
    public JsonOut put(String name, Runnable fields) {
        return step(() -> {
            name(name);
            inBraces(fields);
        });
    }

    /** Puts a list of numbers. */
    public JsonOut numbers(String name, Collection<Integer> numbers) {
        return step(() -> {
            name(name);
            to.writeStartArray();
            for (int number : numbers) {
                to.writeNumber(number);
            }
            to.writeEndArray();
        });
    }

    /** Puts a list of objects, the fields of each as they are put for one of these. */
    public <T> JsonOut objects(String name, Iterable<T> all, Consumer<T> fields) {
        return step(() -> {
            name(name);
            to.writeStartArray();
            for (T each : all) {
                inBraces(() -> fields.accept(each));
            }
            to.writeEndArray();
        });
    }

    private void name(String name) throws IOException {
        to.writeFieldName(names.computeIfAbsent(name, SerializedString::new));
    }

    private void tree(JsonNode node) throws IOException {
        if (node.isObject()) {
            to.writeStartObject();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                name(field.getKey());
                tree(field.getValue());
            }
            to.writeEndObject();
        } else if (node.isArray()) {
            to.writeStartArray();
            for (JsonNode each : node) {
                tree(each);
            }
            to.writeEndArray();
        } else if (node.isNumber()) {
            number(node);
        } else if (node.isBoolean()) {
            to.writeBoolean(node.booleanValue());
        } else if (node.isNull()) {
            to.writeNull();
        } else {
            to.writeString(node.asText());
        }
    }

    private void number(JsonNode node) throws IOException {
        switch (node.numberType()) {
            case INT, LONG -> to.writeNumber(node.longValue());
            case BIG_INTEGER -> to.writeNumber(node.bigIntegerValue());
            case FLOAT -> to.writeNumber(node.floatValue());
            case DOUBLE -> to.writeNumber(node.doubleValue());
            case BIG_DECIMAL -> to.writeNumber(node.decimalValue());
        }
    }

    private void inBraces(Runnable fields) throws IOException {
        to.writeStartObject();
        fields.run();
        to.writeEndObject();
    }

    private JsonOut step(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return this;
    }
}
