package io.demitasse.components.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Bounds;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;

/**
 * A number, typed or computed. Left empty it is refused.
 *
 * <pre>{@code number("Age").integer().min(0).max(150)}</pre>
 */
public final class NumberBox extends Field<Double, NumberBox> {
    private static final Prop<Double> MIN = new Prop<>("minimum", Double.NEGATIVE_INFINITY);
    private static final Prop<Double> MAX = new Prop<>("maximum", Double.POSITIVE_INFINITY);
    private static final Prop<Double> STEP = new Prop<>("step", 0.0);
    private static final Prop<Boolean> INTEGER = new Prop<>("precision", false);
    private static final Prop<String> PLACEHOLDER = new Prop<>("placeholder", "");

    private NumberBox(String label) {
        super(label);
    }

    private NumberBox(Definition definition) {
        super(definition);
    }

    /** A number box with its label. */
    public static NumberBox of(String label) {
        return new NumberBox(label);
    }

    /** Sets the smallest number allowed. */
    public NumberBox min(double least) {
        return with(MIN, least);
    }

    /** Sets the largest number allowed. */
    public NumberBox max(double most) {
        return with(MAX, most);
    }

    /** Sets how far the arrow keys move the number; numbers in between can still be typed. */
    public NumberBox step(double distance) {
        return with(STEP, Bounds.positive(distance, "step"));
    }

    /** Takes whole numbers only. */
    public NumberBox integer() {
        return with(INTEGER, true);
    }

    /** Sets the text shown while the box is empty. */
    public NumberBox placeholder(String text) {
        return with(PLACEHOLDER, text);
    }

    /** The visitor pressed Enter. */
    public Event submit() {
        return event("submit");
    }

    @Override
    public String type() {
        return "number";
    }

    @Override
    protected NumberBox copy(Definition definition) {
        return new NumberBox(definition);
    }

    @Override
    public DomContent draw(View<Double> view) {
        // Only a text control can show a result such as "NaN".
        var control = view.control(TagCreator.input().withType(view.editable() ? "number" : "text"))
                .withClasses("control", "number")
                .attr("inputmode", get(INTEGER) && get(MIN) >= 0 ? "numeric" : "decimal")
                .attr("value", view.shown(Wire::plain))
                .condAttr(!get(PLACEHOLDER).isEmpty(), "placeholder", get(PLACEHOLDER));
        if (!view.editable()) {
            return control.attr("readonly", "");
        }
        return control.condAttr(Double.isFinite(get(MIN)), "min", Wire.plain(get(MIN)))
                .condAttr(Double.isFinite(get(MAX)), "max", Wire.plain(get(MAX)))
                .attr("step", step());
    }

    private String step() {
        if (sets(STEP)) {
            return Wire.plain(get(STEP));
        }
        return get(INTEGER) ? "1" : "any";
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                type(),
                () -> ApiSchema.type(get(INTEGER) ? "integer" : "number"),
                () -> Wire.number(Math.min(get(MAX), Math.max(get(MIN), 3))));
    }

    @Override
    public JsonNode encode(Double value, Files files) {
        return Wire.number(value);
    }

    @Override
    public Double decode(JsonNode wire, Files files) {
        return Wire.number(wire);
    }

    @Override
    public void check(Double value) {
        new Bounds(get(MIN), get(MAX)).check(value);
        if (get(INTEGER) && value != Math.rint(value)) {
            throw Wire.refuse("number.notWhole", Wire.plain(value));
        }
    }
}
