package io.demitasse.components.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Limits;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What something is, and how sure the handler is of it: names with shares from 0 to 1, the surest first. Visitors don't
 * edit it.
 *
 * <pre>{@code label("Language").top(3)}</pre>
 */
public final class Label extends Field<Map<String, Double>, Label> {
    private static final Prop<Integer> TOP = new Prop<>("num_top_classes", 10);

    /** One of the names. */
    public record Named(String name) {}

    private Label(String label) {
        super(label);
    }

    private Label(Definition definition) {
        super(definition);
    }

    /** Confidence bars with the label of all. */
    public static Label of(String label) {
        return new Label(label).interactive(false);
    }

    /** Sets how many names are shown, the surest; 10 unless set. */
    public Label top(int names) {
        return with(TOP, Limits.atLeast(1, names, "top"));
    }

    /** The visitor chose one of the names, by a click on its line or Enter. */
    public DataEvent<Named> select() {
        return event("select", Named.class);
    }

    @Override
    protected Label copy(Definition definition) {
        return new Label(definition);
    }

    @Override
    public Frame frame() {
        return Frame.FIGURE;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public DomContent draw(View<Map<String, Double>> view) {
        return LabelView.draw(view, surest(view.value().orElse(Map.of()), get(TOP)));
    }

    @Override
    public ApiForm api() {
        return LabelApi.form();
    }

    @Override
    public JsonNode encode(Map<String, Double> value, Files files) {
        value.forEach(this::refuseNoShare);
        List<Map.Entry<String, Double>> sorted = surest(value, Integer.MAX_VALUE);
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        if (!sorted.isEmpty()) {
            wire.put("label", sorted.get(0).getKey());
        }
        ArrayNode all = wire.putArray("confidences");
        sorted.forEach(entry -> all.addObject().put("label", entry.getKey()).put("confidence", entry.getValue()));
        return wire;
    }

    private void refuseNoShare(String name, Double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new AuthorException(
                    this + " was given " + share + " for \"" + name + "\". Give a share from 0 to 1.");
        }
    }

    @Override
    public Map<String, Double> decode(JsonNode wire, Files files) {
        if (!wire.path("confidences").isArray()) {
            throw Wire.refuse("label.wrong", Wire.brief(wire));
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        wire.path("confidences")
                .forEach(each -> shares.put(Wire.text(each.path("label")), Wire.number(each.path("confidence"))));
        return shares;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.findValuesAsText("label").stream().skip(1).toList();
    }

    @Override
    public Map<String, Double> empty() {
        return Map.of();
    }

    private static List<Map.Entry<String, Double>> surest(Map<String, Double> shares, int most) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }
}
