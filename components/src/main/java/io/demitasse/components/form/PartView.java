package io.demitasse.components.form;

import static j2html.TagCreator.div;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.component.Markup;
import io.demitasse.component.View;
import io.demitasse.component.View.Typed;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** Draws a component inside another one. */
final class PartView {
    /** Stands in where values are only drawn: their files were kept before. */
    static final Files KEPT = new Files() {
        @Override
        public StoredFile keep(MediaFile file) {
            return FileWire.stored(file);
        }

        @Override
        public StoredFile find(String id) {
            throw Wire.refuse("file.gone");
        }
    };

    private PartView() {}

    /** The view of a part of that name; without a value it shows the one it was declared with. */
    static <T> View<T> of(View<?> whole, String part, Component<T> component, Optional<T> value) {
        return of(
                whole,
                part,
                component,
                value.or(() -> whole.editable() ? component.value() : Optional.empty()),
                Optional.empty());
    }

    /** The view of a part of what the visitor entered: a value where it is one, else as it was entered. */
    static <T> View<T> typed(View<?> whole, String part, Component<T> component, Typed typed) {
        Optional<T> value = value(component, typed);
        return of(whole, part, component, value, value.isPresent() ? Optional.empty() : Optional.of(typed));
    }

    private static <T> Optional<T> value(Component<T> component, Typed typed) {
        try {
            JsonNode wire = component.read(typed.entries());
            return wire.isNull() ? Optional.empty() : Optional.of(component.decode(wire, typed.files()));
        } catch (VisitorException e) {
            return Optional.empty();
        }
    }

    private static <T> View<T> of(
            View<?> whole, String part, Component<T> component, Optional<T> value, Optional<Typed> typed) {
        return new View<>(
                whole.name() + "." + part,
                value,
                whole.editable() && component.interactive().orElse(true),
                false,
                component.help().isEmpty() ? whole.described() : whole.name() + "." + part + "-help",
                whole.texts(),
                whole.links(),
                typed);
    }

    /** The part with its label and help. */
    static <T> DomContent framed(Component<T> component, View<T> view) {
        boolean group = component.frame() == Frame.GROUP || component.frame() == Frame.FIGURE;
        ContainerTag<?> box = group
                ? fieldset(legend(component.label()).withClass("field-label").withId(view.labelId()))
                : div(div(label(component.label())
                                .withClass("field-label")
                                .withFor(view.controlId())
                                .withId(view.labelId()))
                        .withClass("field-head"));
        box.withClass("part").attr("data-type", component.type());
        box.with(div(component.draw(view)).withClass("field-body"));
        if (!component.help().isEmpty()) {
            box.with(div(Markup.line(component.help())).withClass("field-help").withId(view.name() + "-help"));
        }
        return box;
    }

    /** A value as one line of text. */
    static <T> String text(Component<T> component, T value) {
        JsonNode wire = component.encode(value, KEPT);
        List<String> entries = wire.isBoolean() || wire.isObject() ? List.of() : component.entries(wire);
        String named = wire.isBoolean()
                ? (wire.asBoolean() ? "✓" : "–")
                : wire.path("name").asText();
        return named.isEmpty()
                ? String.join(
                        ", ", entries.stream().filter(entry -> !entry.isEmpty()).toList())
                : named;
    }
}
