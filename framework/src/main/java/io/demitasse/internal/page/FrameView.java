package io.demitasse.internal.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import io.demitasse.component.View;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.media.StoredFile;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.Optional;
import java.util.function.Function;

/** Draws a component with its label, help and error around it. */
final class FrameView {
    private static final int[] WIDTHS = {0, 80, 160, 240, 320, 480};

    private final PageState state;
    private final Texts texts;
    private final Function<StoredFile, String> links;

    FrameView(PageState state, Texts texts, Function<StoredFile, String> links) {
        this.state = state;
        this.texts = texts;
        this.links = links;
    }

    /** The component of that number as it is now; nothing for one that is not in the page. */
    Optional<DomContent> draw(int number) {
        return draw(number, state.component(number), state.wire(number));
    }

    /** A text of the page in the visitor's language. */
    String text(String key) {
        return texts.text(key);
    }

    /** Words of the author, in the visitor's language if they are translated. */
    String words(String words) {
        return texts.words(words);
    }

    /** A component with a value in its wire form. */
    <T> Optional<DomContent> draw(int number, Component<T> component, JsonNode wire) {
        return component.frame() == Frame.NONE
                ? Optional.empty()
                : Optional.of(frame(component, view(number, component, wire), state.refusal(number)));
    }

    /** What a component draws itself with, given a value in its wire form. */
    <T> View<T> view(int number, Component<T> component, JsonNode wire) {
        String name = AppGraph.name(number);
        String described =
                (hasHelp(component) ? name + "-help " : "") + (hasMessages(component) ? name + "-error" : "");
        boolean editable = state.graph().editable(number, component);
        Optional<View.Typed> typed =
                state.typed(number).filter(any -> editable).map(entries -> new View.Typed(entries, state.files()));
        return new View<>(
                name,
                typed.isPresent() ? Optional.empty() : value(component, wire),
                editable,
                state.refusal(number).isPresent(),
                described.strip(),
                texts,
                links,
                typed);
    }

    private static boolean hasHelp(Component<?> component) {
        return !component.help().isEmpty();
    }

    private static boolean hasMessages(Component<?> component) {
        return component.frame() == Frame.FIELD || component.frame() == Frame.GROUP;
    }

    private <T> DomContent frame(Component<T> component, View<T> view, Optional<Message> refusal) {
        String name = view.name();
        ContainerTag<?> box = box(component, name)
                .withId(name)
                .attr("data-type", component.type())
                .condAttr(!view.editable(), "data-readonly", "")
                .condAttr(!component.isVisible() && component.frame() != Frame.HIDDEN, "hidden", "");
        box.with(div(component.draw(view)).withClass("field-body"));
        if (hasHelp(component)) {
            box.with(div(Markup.line(texts.words(component.help())))
                    .withClass("field-help")
                    .withId(name + "-help"));
        }
        if (hasMessages(component)) {
            box.with(p(refusal.map(texts::text).orElse(""))
                    .withClass("field-error")
                    .withId(name + "-error")
                    .condAttr(refusal.isEmpty(), "hidden", ""));
        }
        return box;
    }

    private ContainerTag<?> box(Component<?> component, String name) {
        String classes = "field " + size(component.scale(), component.minWidth());
        return switch (component.frame()) {
            case FIELD ->
                div().withClass(classes)
                        .with(head(
                                component,
                                name,
                                label(texts.words(component.label())).withFor(name + "-control")));
            case GROUP ->
                fieldset().withClass(classes).with(head(component, name, legend(texts.words(component.label()))));
            case FIGURE ->
                div().withClass(classes + " figure")
                        .attr("role", "group")
                        .condAttr(!component.label().isEmpty(), "aria-labelledby", name + "-label")
                        .with(head(component, name, span(texts.words(component.label()))));
            case PLAIN, NONE -> div().withClass(classes + " plain");
            case HIDDEN -> div().withClass("field").attr("hidden", "");
        };
    }

    private static DomContent head(Component<?> component, String name, ContainerTag<?> text) {
        text.withClass("field-label").withId(name + "-label");
        if (component.label().isEmpty()) {
            return j2html.TagCreator.text("");
        }
        // A legend counts only as the direct child of its field set.
        return component.frame() == Frame.GROUP ? text : div(text).withClass("field-head");
    }

    /** Empty also for what is no value any more: a choice that was taken away, a file that expired. */
    private <T> Optional<T> value(Component<T> component, JsonNode wire) {
        try {
            return wire.isNull() ? Optional.empty() : Optional.of(component.decode(wire, state.files()));
        } catch (VisitorException e) {
            return Optional.empty();
        }
    }

    /** The classes that make a part of a row as wide as its author wants it. */
    static String size(int scale, int minWidth) {
        return "scale-" + Math.min(scale, 9) + " min-" + width(minWidth);
    }

    private static int width(int pixels) {
        int fits = 0;
        for (int width : WIDTHS) {
            fits = width <= pixels ? width : fits;
        }
        return fits;
    }
}
