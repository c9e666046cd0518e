package io.demitasse.components.choice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Definition;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A component whose value is a list of choices, each at most once; the empty list when nothing is chosen.
 *
 * @param <T> the type of a choice
 * @param <S> the component's own class
 */
public abstract class ChoiceListField<T, S extends ChoiceListField<T, S>> extends ChoiceField<T, List<T>, S> {
    /** A new component with its label. */
    protected ChoiceListField(String label) {
        super(label);
    }

    /** A copy. */
    protected ChoiceListField(Definition definition) {
        super(definition);
    }

    @Override
    public final JsonNode encode(List<T> value, Files files) {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        value.forEach(choice -> labels.add(choices().label(choice)));
        return labels;
    }

    @Override
    public final List<T> decode(JsonNode wire, Files files) {
        if (!wire.isArray()) {
            throw Wire.refuse("invalid.list", Wire.brief(wire));
        }
        var chosen = new LinkedHashSet<T>();
        wire.forEach(label -> chosen.add(choice(label)));
        return List.copyOf(chosen);
    }

    @Override
    public final List<T> empty() {
        return List.of();
    }

    /** A form leaves out boxes that are not ticked: an empty text tells none ticked from none in the form. */
    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        entries.stream().filter(entry -> !entry.isEmpty()).forEach(labels::add);
        return labels;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        var entries = new ArrayList<>(List.of(""));
        entries.addAll(super.entries(wire));
        return List.copyOf(entries);
    }
}
