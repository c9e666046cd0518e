package io.demitasse.components.radio;

import static j2html.TagCreator.div;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Definition;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.choice.ChoiceField;
import io.demitasse.components.choice.Choices;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;

/**
 * One of a few choices, all in view. With none chosen it is refused.
 *
 * <pre>{@code radio("Operation", Op.values())}</pre>
 *
 * @param <T> the type of a choice
 */
public final class Radio<T> extends ChoiceField<T, T, Radio<T>> {
    private Radio(String label) {
        super(label);
    }

    private Radio(Definition definition) {
        super(definition);
    }

    /** Radio buttons with their label. */
    public static <T> Radio<T> of(String label, Choices<T> choices) {
        return new Radio<T>(label).choices(choices);
    }

    @Override
    protected Radio<T> copy(Definition definition) {
        return new Radio<>(definition);
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public DomContent draw(View<T> view) {
        String chosen = view.value().map(choices()::label).orElse("");
        var all = div().withClass("choices");
        for (String text : choices().labels()) {
            var button = view.named(TagCreator.input().withType("radio"))
                    .withValue(text)
                    .condAttr(text.equals(chosen), "checked", "")
                    .condAttr(!view.editable(), "disabled", "");
            all.with(TagCreator.label(button, span(view.texts().words(text)).attr("dir", "auto"))
                    .withClass("choice"));
        }
        return all;
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                type(),
                () -> ApiSchema.choice(choices().labels()).put("title", "Radio"),
                () -> choices().example());
    }

    @Override
    public JsonNode encode(T value, Files files) {
        return TextNode.valueOf(choices().label(value));
    }

    @Override
    public T decode(JsonNode wire, Files files) {
        return choice(wire);
    }
}
