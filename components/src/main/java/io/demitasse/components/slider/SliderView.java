package io.demitasse.components.slider;

import static j2html.TagCreator.div;
import static j2html.TagCreator.input;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import io.demitasse.components.wire.Wire;
import j2html.tags.DomContent;
import j2html.tags.specialized.InputTag;

/**
 * Draws a slider. The number box is what the form submits, so that it works where the track has no script to move it.
 */
final class SliderView {
    private SliderView() {}

    static DomContent draw(Slider slider, View<Double> view) {
        String value = view.typed().isPresent() || view.value().isPresent()
                ? view.shown(Wire::plain)
                : Wire.plain(slider.min());
        var track = limits(input().withType("range"), slider, value)
                .withClass("slider-track")
                .attr("aria-labelledby", view.labelId())
                .condAttr(!view.editable(), "disabled", "");
        var ends = div(span(Wire.plain(slider.min())), span(Wire.plain(slider.max())))
                .withClass("slider-ends")
                .attr("aria-hidden", "true");
        var number = view.control(limits(input().withType("number"), slider, value))
                .withClasses("control", "slider-number")
                .attr("inputmode", "decimal")
                .condAttr(!view.editable(), "readonly", "");
        var whole = tag("demitasse-slider")
                .withClass("slider")
                .with(div(track, ends).withClass("slider-scale"))
                .with(number);
        return view.editable()
                ? whole.with(
                        Icon.RESET.tool(view.text("slider.reset")).withClasses("tool", "needs-script", "slider-reset"))
                : whole;
    }

    private static InputTag limits(InputTag input, Slider slider, String value) {
        return input.attr("min", Wire.plain(slider.min()))
                .attr("max", Wire.plain(slider.max()))
                .attr("step", Wire.plain(slider.step()))
                .attr("value", value);
    }
}
