package io.demitasse.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How programs see the value of a component: what they send and get, described by a JSON schema. The forms are those of
 * Gradio's components, so that its clients understand them.
 *
 * <pre>{@code
 * public ApiForm api() {
 *   return ApiForm.of("textbox", ApiSchema::string, () -> TextNode.valueOf("Hello!!"));
 * }
 * }</pre>
 */
public final class ApiForm {
    /** Turns a value from one form into the other; null in JSON stays as it is. */
    @FunctionalInterface
    public interface Turn {
        /**
         * The other form.
         *
         * @throws io.demitasse.error.VisitorException if this one is none of the component
         */
        JsonNode apply(JsonNode from, ApiFiles files);
    }

    private static final Turn SAME = (from, files) -> from;
    private static final Supplier<JsonNode> NOTHING = NullNode::getInstance;

    private final String type;
    private final Supplier<ObjectNode> schema;
    private final Supplier<? extends JsonNode> example;
    private Optional<JsonNode> implied = Optional.empty();
    private Turn reading = SAME;
    private Turn writing = SAME;
    private boolean isSkipped;
    private boolean isGiven = true;

    private ApiForm(String type, Supplier<ObjectNode> schema, Supplier<? extends JsonNode> example) {
        this.type = type;
        this.schema = schema;
        this.example = example;
    }

    private ApiForm(ApiForm other) {
        this(other.type, other.schema, other.example);
        implied = other.implied;
        reading = other.reading;
        writing = other.writing;
        isSkipped = other.isSkipped;
        isGiven = other.isGiven;
    }

    /**
     * A form that is the wire form.
     *
     * @param type the name that Gradio has for such a component
     * @param schema of the values, as JSON Schema has it
     * @param example a value that is accepted
     */
    public static ApiForm of(String type, Supplier<ObjectNode> schema, Supplier<? extends JsonNode> example) {
        return new ApiForm(type, schema, example);
    }

    /** The form of what has no value for programs, such as a button or a layout. */
    public static ApiForm skipped(String type) {
        var form = new ApiForm(type, ApiSchema::any, NOTHING);
        form.isSkipped = true;
        form.isGiven = false;
        return form;
    }

    /** The form of a value that the server or the browser keeps: programs neither send nor see it. */
    public static ApiForm kept() {
        return skipped("state");
    }

    /** The same form, where a parameter that is left out has this value though the author gave none. */
    public ApiForm implied(JsonNode value) {
        var form = new ApiForm(this);
        form.implied = Optional.of(value);
        return form;
    }

    /** The same form, from which the wire form is made in that way, and which is made of it in this one. */
    public ApiForm turned(Turn intoWire, Turn fromWire) {
        var form = new ApiForm(this);
        form.reading = intoWire;
        form.writing = fromWire;
        return form;
    }

    /** The same form for a component whose value no program may give: what it was declared with stands. */
    public ApiForm shownOnly() {
        var form = new ApiForm(this);
        form.isGiven = false;
        return form;
    }

    /** The name that Gradio has for such a component, in lower case. */
    public String type() {
        return type;
    }

    /** The JSON schema of the values. */
    public ObjectNode schema() {
        return schema.get();
    }

    /** A value that is accepted. */
    public JsonNode example() {
        return example.get();
    }

    /** What a parameter that is left out is, though the author gave no value. */
    public Optional<JsonNode> implied() {
        return implied;
    }

    /** Whether the component has no value for programs. */
    public boolean isSkipped() {
        return isSkipped;
    }

    /** Whether programs may give the value. */
    public boolean isGiven() {
        return isGiven;
    }

    /**
     * The wire form of what a program sent.
     *
     * @throws io.demitasse.error.VisitorException if it is none of the component
     */
    public JsonNode wire(JsonNode sent, ApiFiles files) {
        return sent.isNull() ? sent : reading.apply(sent, files);
    }

    /** What a program gets for a wire form. */
    public JsonNode payload(JsonNode wire, ApiFiles files) {
        return wire.isNull() ? wire : writing.apply(wire, files);
    }
}
