package io.demitasse.components.dropdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.choice.ChoiceField;
import io.demitasse.components.choice.Choices;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.function.Function;

/**
 * One of many choices, found by typing. With none chosen it is refused.
 *
 * <pre>{@code dropdown("City", cities, City::name)}</pre>
 *
 * @param <T> the type of a choice
 */
public final class Dropdown<T> extends ChoiceField<T, T, Dropdown<T>> {
    private static final Prop<String> PLACEHOLDER = new Prop<>("placeholder", "");
    private static final Prop<Custom<?>> CUSTOM = new Prop<>("allow_custom_value", Custom.none());

    private Dropdown(String label) {
        super(label);
    }

    private Dropdown(Definition definition) {
        super(definition);
    }

    /** A dropdown with its label. */
    public static <T> Dropdown<T> of(String label, Choices<T> choices) {
        return new Dropdown<T>(label).choices(choices);
    }

    /** Sets the text shown while nothing is chosen. */
    public Dropdown<T> placeholder(String text) {
        return with(PLACEHOLDER, text);
    }

    /**
     * Takes texts that are no choice too.
     *
     * @param reading makes a value of such a text; an {@link IllegalArgumentException} refuses it
     */
    public Dropdown<T> custom(Function<String, T> reading) {
        return with(CUSTOM, new Custom<>(reading));
    }

    /**
     * The visitor let go of a key while looking for a choice. A handler may search elsewhere and give the box the
     * choices it finds; they are shown while the visitor goes on.
     */
    public DataEvent<Typed> keyUp() {
        return event("key_up", Typed.class);
    }

    @Override
    protected Dropdown<T> copy(Definition definition) {
        return new Dropdown<>(definition);
    }

    @Override
    public DomContent draw(View<T> view) {
        String placeholder = get(PLACEHOLDER).isEmpty() ? view.text("dropdown.choose") : get(PLACEHOLDER);
        var look = new DropdownView(view, choices().labels(), placeholder);
        return look.one(view.shown(choices()::label), sets(CUSTOM));
    }

    @Override
    @SuppressWarnings("unchecked") // the option is set with a reading of T only
    protected T choice(JsonNode wire) {
        return sets(CUSTOM) ? ((Custom<T>) get(CUSTOM)).read(choices(), wire) : super.choice(wire);
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                type(),
                () -> sets(CUSTOM)
                        ? ApiSchema.string()
                        : ApiSchema.choice(choices().labels()),
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
