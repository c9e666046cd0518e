package io.demitasse.components.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/**
 * Structured data: a tree that folds when shown, a text area when entered. A handler may give records, maps, lists,
 * texts, numbers and truth values; one that reads it gets maps, lists, texts, numbers and truth values.
 *
 * <pre>{@code json("Answer")}</pre>
 */
public final class Json extends Field<Object, Json> {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json(String label) {
        super(label);
    }

    private Json(Definition definition) {
        super(definition);
    }

    /** Structured data with its label. */
    public static Json of(String label) {
        return new Json(label);
    }

    @Override
    protected Json copy(Definition definition) {
        return new Json(definition);
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public DomContent draw(View<Object> view) {
        return new JsonView(view, view.value().map(this::tree)).draw();
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                type(),
                ApiSchema::any,
                () -> JsonNodeFactory.instance.objectNode().put("foo", "bar"));
    }

    @Override
    public JsonNode encode(Object value, Files files) {
        return tree(value);
    }

    private JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new AuthorException(this + " can't show a " + value.getClass().getName() + ": " + e.getMessage()
                    + " Give records, maps, lists, texts, numbers or truth values.");
        }
    }

    @Override
    public Object decode(JsonNode wire, Files files) {
        return MAPPER.convertValue(wire, Object.class);
    }

    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty() || entries.get(0).isBlank()) {
            return NullNode.getInstance();
        }
        try {
            return MAPPER.readTree(entries.get(0));
        } catch (JsonProcessingException e) {
            // Data nested too deep has no place of its own.
            JsonLocation place = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
            throw Wire.refuse("json.broken", Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
        }
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.isNull() ? List.of() : List.of(wire.toPrettyString());
    }
}
