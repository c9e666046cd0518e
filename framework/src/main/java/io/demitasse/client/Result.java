package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What an endpoint gave: one value or several, each read as the type that is asked for.
 *
 * <pre>{@code
 * String greeting = client.predict("/greet", "Ada").as(String.class);
 * Offer offer = client.predict("/quote", 50_000, "car").as(Offer.class);           // a record of one value or of all
 * List<String> words = client.predict("/split", "a b c").listOf(String.class);
 * double share = client.predict("/classify", picture).get(1, Double.class);        // the second of several
 * }</pre>
 *
 * Types are those of JSON (texts, numbers, booleans, lists, maps, records), and {@code RemoteFile}, {@code MediaFile}
 * and {@code ImageFile} for files, also inside records and lists.
 */
public final class Result {
    private final Codec codec;
    private final Signature signature;
    private final List<JsonNode> values;

    Result(Codec codec, Signature signature, ArrayNode data) {
        this.codec = codec;
        this.signature = signature;
        this.values = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (i >= signature.given().size() || signature.given().get(i)) {
                values.add(value(data.get(i)));
            }
        }
    }

    /** An output may change options of its component too; here its value alone counts. */
    private static JsonNode value(JsonNode wire) {
        return wire.path("__type__").asText("").equals("update")
                ? Optional.ofNullable(wire.get("value")).orElseGet(Json.PLAIN::nullNode)
                : wire;
    }

    /** How many values there are. */
    public int size() {
        return values.size();
    }

    /** The value as JSON; an array if there are none or several. It is not to be changed. */
    public JsonNode json() {
        return values.size() == 1 ? values.get(0) : Json.PLAIN.createArrayNode().addAll(values);
    }

    /**
     * The value; of several, a record that has a component for each.
     *
     * @throws NoSuchElementException if it is empty: see {@link #find(int, Class)}
     * @throws ClientException.Mismatch if it is of another type
     */
    public <T> T as(Class<T> type) {
        return values.size() == 1 ? get(0, type) : read(all(type), type, "The result");
    }

    /**
     * One of the values, from 0.
     *
     * @throws NoSuchElementException if it is empty: see {@link #find(int, Class)}
     * @throws ClientException.Mismatch if it is of another type, or there are not so many
     */
    public <T> T get(int index, Class<T> type) {
        return find(index, type)
                .orElseThrow(() -> new NoSuchElementException(
                        name(index) + " is empty. Use find(" + index + ", …) where that may be."));
    }

    /** One of the values, if it is not empty. */
    public <T> Optional<T> find(int index, Class<T> type) {
        JsonNode value = at(index);
        return value.isNull() ? Optional.empty() : Optional.of(read(value, type, name(index)));
    }

    /** The value, a list, with each element of that type. */
    public <T> List<T> listOf(Class<T> type) {
        return listOf(0, type);
    }

    /** One of the values, a list, with each element of that type. */
    public <T> List<T> listOf(int index, Class<T> type) {
        JsonNode list = at(index);
        if (!list.isArray()) {
            throw new ClientException.Mismatch(name(index) + " is no list: " + Failures.cut(list.toString()));
        }
        List<T> all = new ArrayList<>();
        list.forEach(each -> all.add(read(each, type, name(index))));
        return List.copyOf(all);
    }

    /** All files in the values, wherever they are. */
    public List<RemoteFile> files() {
        return codec.filesIn(values);
    }

    private JsonNode at(int index) {
        if (index < 0 || index >= values.size()) {
            throw new ClientException.Mismatch(signature.shown() + " gives " + values.size()
                    + " values; there is none at " + index + ", counted from 0.");
        }
        return values.get(index);
    }

    private <T> T read(JsonNode value, Class<T> type, String name) {
        return codec.read(value, type, name);
    }

    private JsonNode all(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (components.length != values.size()) {
            return json();
        }
        ObjectNode object = Json.PLAIN.createObjectNode();
        for (int i = 0; i < components.length; i++) {
            object.set(components[i].getName(), values.get(i));
        }
        return object;
    }

    private String name(int index) {
        String label = index < signature.returns().size()
                ? signature.returns().get(index).label()
                : "";
        return "Value " + index + (label.isEmpty() ? "" : " (" + label + ")") + " of " + signature.shown();
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
