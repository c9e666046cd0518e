package io.demitasse.components.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.components.wire.Wire;
import java.util.List;

/** How programs see a record: an object of its parts, each as its component has it. */
final class RecordApi {
    private static final String DEFINITIONS = "$defs";

    private final RecordShape<?> shape;
    private final List<ApiForm> forms;

    RecordApi(RecordShape<?> shape) {
        this.shape = shape;
        this.forms = shape.fields().stream().map(each -> each.api()).toList();
    }

    ApiForm form() {
        return ApiForm.of("json", this::schema, this::example).turned(this::wire, this::payload);
    }

    /** How programs see a list of these. */
    static ApiForm list(ApiForm element) {
        return ApiForm.of(
                        "json",
                        () -> {
                            ObjectNode items = element.schema();
                            JsonNode definitions = items.remove(DEFINITIONS);
                            ObjectNode list = ApiSchema.array(items);
                            return definitions == null ? list : list.set(DEFINITIONS, definitions);
                        },
                        () -> JsonNodeFactory.instance.arrayNode().add(element.example()))
                .turned(
                        (sent, files) -> each(sent, row -> element.wire(row, files)),
                        (wire, files) -> each(wire, row -> element.payload(row, files)))
                .implied(JsonNodeFactory.instance.arrayNode());
    }

    private static JsonNode each(JsonNode list, java.util.function.UnaryOperator<JsonNode> turn) {
        if (!list.isArray()) {
            throw Wire.refuse("invalid.list", Wire.brief(list));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        list.forEach(row -> all.add(turn.apply(row)));
        return all;
    }

    private ObjectNode schema() {
        ObjectNode schema = ApiSchema.type("object");
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (int i = 0; i < forms.size(); i++) {
            ObjectNode part = forms.get(i).schema();
            if (part.remove(DEFINITIONS) instanceof ObjectNode shared) {
                definitions.setAll(shared);
            }
            properties.set(shape.name(i), part);
            if (forms.get(i).implied().isEmpty()) {
                required.add(shape.name(i));
            }
        }
        return definitions.isEmpty() ? schema : schema.set(DEFINITIONS, definitions);
    }

    private ObjectNode example() {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < forms.size(); i++) {
            example.set(shape.name(i), forms.get(i).example());
        }
        return example;
    }

    private JsonNode wire(JsonNode sent, ApiFiles files) {
        if (!sent.isObject()) {
            throw Wire.refuse("form.noRecord", Wire.brief(sent));
        }
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < forms.size(); i++) {
            JsonNode part = sent.has(shape.name(i)) ? sent.get(shape.name(i)) : NullNode.getInstance();
            wire.set(shape.name(i), forms.get(i).wire(part, files));
        }
        return wire;
    }

    private JsonNode payload(JsonNode wire, ApiFiles files) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < forms.size(); i++) {
            payload.set(shape.name(i), forms.get(i).payload(wire.path(shape.name(i)), files));
        }
        return payload;
    }
}
