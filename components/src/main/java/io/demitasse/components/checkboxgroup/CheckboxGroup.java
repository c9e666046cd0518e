package io.demitasse.components.checkboxgroup;

import static j2html.TagCreator.div;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Definition;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.choice.ChoiceListField;
import io.demitasse.components.choice.Choices;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;

/**
 * Any of a few choices, all in view.
 *
 * <pre>{@code checkboxes("Toppings", Topping.values())}</pre>
 *
 * @param <T> the type of a choice
 */
public final class CheckboxGroup<T> extends ChoiceListField<T, CheckboxGroup<T>> {
    private CheckboxGroup(String label) {
        super(label);
    }

    private CheckboxGroup(Definition definition) {
        super(definition);
    }

    /** Checkboxes with the label of all. */
    public static <T> CheckboxGroup<T> of(String label, Choices<T> choices) {
        return new CheckboxGroup<T>(label).choices(choices);
    }

    @Override
    protected CheckboxGroup<T> copy(Definition definition) {
        return new CheckboxGroup<>(definition);
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public DomContent draw(View<List<T>> view) {
        List<String> chosen =
                view.value().orElse(List.of()).stream().map(choices()::label).toList();
        var all = div(TagCreator.input()
                        .withType("hidden")
                        .withName(view.name())
                        .withValue("")
                        .condAttr(!view.editable(), "disabled", ""))
                .withClass("choices");
        for (String text : choices().labels()) {
            var box = view.named(TagCreator.input().withType("checkbox"))
                    .withValue(text)
                    .condAttr(chosen.contains(text), "checked", "")
                    .condAttr(!view.editable(), "disabled", "");
            all.with(TagCreator.label(box, span(view.texts().words(text)).attr("dir", "auto"))
                    .withClass("choice"));
        }
        return all;
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                        type(),
                        () -> ApiSchema.array(ApiSchema.choice(choices().labels()))
                                .put("title", "Checkbox Group"),
                        () -> JsonNodeFactory.instance.arrayNode().add(choices().example()))
                .implied(JsonNodeFactory.instance.arrayNode());
    }
}
