package io.demitasse.components.image;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;
import java.time.Duration;

/** Draws the button that turns the visitor's camera on, and what it sees over the place of the picture. */
final class CameraView {
    private final View<?> view;
    private final Duration every;

    /**
     * A camera.
     *
     * @param every how often it sends what it sees; zero if only when the visitor takes a picture
     */
    CameraView(View<?> view, Duration every) {
        this.view = view;
        this.every = every;
    }

    DomContent draw() {
        return tag("demitasse-camera")
                .withClasses("camera", "needs-script")
                .condAttr(!every.isZero(), "data-millis", String.valueOf(every.toMillis()))
                .attr("data-refused", view.text("camera.refused"))
                .attr("data-missing", view.text("camera.missing"))
                .attr("data-unsafe", view.text("camera.unsafe"))
                .with(
                        seen(),
                        press("camera.start", "button-secondary", "camera-start"),
                        every.isZero()
                                ? press("camera.take", "button-primary", "camera-take")
                                : press("camera.stop", "button-stop", "camera-stop"),
                        p().withClass("camera-error").attr("role", "alert").attr("hidden", ""));
    }

    private ButtonTag press(String text, String looks, String deed) {
        return button(Icon.CAMERA.draw(), span(view.text(text)))
                .withType("button")
                .withClasses("button", "button-small", looks, deed);
    }

    private DivTag seen() {
        var tools = div(select().withClasses("camera-device")
                        .attr("aria-label", view.text("camera.device"))
                        .attr("hidden", ""))
                .withClass("camera-tools");
        if (every.isZero()) {
            tools.with(Icon.CLOSE.tool(view.text("camera.stop")).withClasses("tool", "camera-stop"));
        }
        return div(tag("video").withClass("camera-picture").attr("muted", "").attr("playsinline", ""), tools)
                .withClass("camera-box")
                .attr("data-own", "")
                .attr("hidden", "");
    }
}
