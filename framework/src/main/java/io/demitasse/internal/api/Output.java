package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Growth;
import java.util.Optional;

/** One output of a call: the value that it has so far, and the edits since they were last taken. */
final class Output {
    private final Component<?> component;
    private final ApiForm form;
    private final ApiFiles files;
    private JsonNode wire = NullNode.getInstance();
    private Optional<Growth> growth = Optional.empty();
    private Optional<ObjectNode> update = Optional.empty();
    private boolean hasValue;
    private ArrayNode edits = Json.array();

    /** An output without a value. */
    Output(Component<?> component, ApiFiles files) {
        this.component = component;
        this.form = component.api();
        this.files = files;
    }

    /** Options have changed: callers get them, with the value if there is one. */
    void update(ObjectNode options) {
        JsonNode before = payload();
        update = Optional.of(options);
        edits.addAll(JsonDiff.between(before, payload()));
    }

    void set(JsonNode value) {
        JsonNode before = payload();
        hasValue = true;
        wire = value;
        growth = Optional.empty();
        edits.addAll(JsonDiff.between(before, payload()));
    }

    void append(JsonNode part) {
        JsonNode before = part.isTextual() && update.isEmpty() ? NullNode.getInstance() : payload();
        if (growth.isEmpty()) {
            growth = Optional.of(component.growth(wire));
        }
        growth.get().add(part);
        hasValue = true;
        if (!part.isTextual() || update.isPresent()) {
            edits.addAll(JsonDiff.between(before, payload()));
        } else if (wire.isNull()) {
            // What grows from nothing has to be a text first.
            wire = part.isTextual() ? Json.array().textNode("") : wire;
            edits.add(replaced(payload()));
        } else {
            edits.add(JsonDiff.appended(part.textValue()));
        }
    }

    private static ArrayNode replaced(JsonNode value) {
        ArrayNode edit = Json.array().add("replace");
        edit.addArray();
        return edit.add(value);
    }

    /** The edits since this was asked last. */
    ArrayNode take() {
        ArrayNode taken = edits;
        edits = Json.array();
        return taken;
    }

    /** The value as a program gets it. */
    JsonNode payload() {
        JsonNode value = form.isSkipped()
                ? NullNode.getInstance()
                : form.payload(growth.map(Growth::wire).orElse(wire), files);
        if (update.isEmpty()) {
            return value;
        }
        ObjectNode whole = update.get().deepCopy();
        return hasValue ? whole.set("value", value) : whole;
    }
}
