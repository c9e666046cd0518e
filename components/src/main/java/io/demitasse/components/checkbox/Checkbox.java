package io.demitasse.components.checkbox;

import static j2html.TagCreator.div;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.View;
import io.demitasse.components.choice.Picked;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/**
 * Yes or no; no at first.
 *
 * <pre>{@code checkbox("Keep the original").value(true)}</pre>
 */
public final class Checkbox extends Field<Boolean, Checkbox> {
    private static final String TICKED = "true";

    private Checkbox(String label) {
        super(label);
    }

    private Checkbox(Definition definition) {
        super(definition);
    }

    /** A checkbox with its label. */
    public static Checkbox of(String label) {
        return new Checkbox(label);
    }

    /** The visitor ticked the box, or took the tick away; the event says which, with the label. */
    public DataEvent<Picked> select() {
        return event("select", Picked.class);
    }

    @Override
    protected Checkbox copy(Definition definition) {
        return new Checkbox(definition);
    }

    @Override
    public DomContent draw(View<Boolean> view) {
        // A form leaves out a box that is not ticked: the empty text tells that from a box that is not in the form.
        var asked = TagCreator.input().withType("hidden").withName(view.name()).withValue("");
        var box = view.control(TagCreator.input().withType("checkbox"))
                .withClass("checkbox-box")
                .withValue(TICKED)
                .attr("data-label", label())
                .condAttr(view.value().orElse(false), "checked", "");
        if (!view.editable()) {
            asked.attr("disabled", "");
            box.attr("disabled", "");
        }
        return div(asked, box).withClass("checkbox");
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(type(), () -> ApiSchema.type("boolean"), () -> BooleanNode.TRUE)
                .implied(BooleanNode.FALSE);
    }

    @Override
    public JsonNode encode(Boolean value, Files files) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public Boolean decode(JsonNode wire, Files files) {
        return Wire.truth(wire);
    }

    @Override
    public Boolean empty() {
        return false;
    }

    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        String last = entries.get(entries.size() - 1);
        return last.isEmpty() ? BooleanNode.FALSE : TextNode.valueOf(last);
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.asBoolean() ? List.of("", TICKED) : List.of("");
    }
}
