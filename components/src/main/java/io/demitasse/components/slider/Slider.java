package io.demitasse.components.slider;

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
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;

/**
 * A number within limits, on a track with a number box beside it. It starts at its smallest number.
 *
 * <pre>{@code slider("Enthusiasm", 1, 10).value(3.0)}</pre>
 */
public final class Slider extends Field<Double, Slider> {
    private static final Prop<Double> MIN = new Prop<>("minimum", 0.0);
    private static final Prop<Double> MAX = new Prop<>("maximum", 100.0);
    private static final Prop<Double> STEP = new Prop<>("step", 0.0);

    private Slider(String label) {
        super(label);
    }

    private Slider(Definition definition) {
        super(definition);
    }

    /** A slider from {@code min} to {@code max}, both included. */
    public static Slider of(String label, double min, double max) {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min >= max) {
            throw new AuthorException("slider(\"%s\", %s, %s) has no room: give a smaller number, then a larger one."
                    .formatted(label, Wire.plain(min), Wire.plain(max)));
        }
        return new Slider(label).with(MIN, min).with(MAX, max).value(min);
    }

    /**
     * Sets the distance between neighbouring numbers; unless set, 1 if both limits are whole and further than 1 apart,
     * else a hundredth of the range.
     */
    public Slider step(double distance) {
        return with(STEP, Bounds.positive(distance, "step"));
    }

    double min() {
        return get(MIN);
    }

    double max() {
        return get(MAX);
    }

    double step() {
        if (sets(STEP)) {
            return get(STEP);
        }
        boolean whole = min() == Math.rint(min()) && max() == Math.rint(max());
        return whole && max() - min() > 1 ? 1 : (max() - min()) / 100;
    }

    /** The visitor let go of the slider, or is done with the number beside it. */
    public Event release() {
        return event("release");
    }

    @Override
    protected Slider copy(Definition definition) {
        return new Slider(definition);
    }

    @Override
    public DomContent draw(View<Double> view) {
        return SliderView.draw(this, view);
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                type(),
                () -> ApiSchema.type("number")
                        .put("description", "numeric value between " + Wire.plain(min()) + " and " + Wire.plain(max())),
                () -> Wire.number(min()));
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
        new Bounds(min(), max()).check(value);
    }
}
