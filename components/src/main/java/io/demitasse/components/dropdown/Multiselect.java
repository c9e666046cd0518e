package io.demitasse.components.dropdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Frame;
import io.demitasse.component.Limits;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.choice.ChoiceListField;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.wire.Wire;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Several of many choices, found by typing, each shown as a chip.
 *
 * <pre>{@code multiselect("Languages", languages, Language::name).atMost(3)}</pre>
 *
 * @param <T> the type of a choice
 */
public final class Multiselect<T> extends ChoiceListField<T, Multiselect<T>> {
    private static final Prop<Integer> MOST = new Prop<>("max_choices", Integer.MAX_VALUE);
    private static final Prop<Custom<?>> CUSTOM = new Prop<>("allow_custom_value", Custom.none());

    private Multiselect(String label) {
        super(label);
    }

    private Multiselect(Definition definition) {
        super(definition);
    }

    /** A dropdown of several with its label. */
    public static <T> Multiselect<T> of(String label, Choices<T> choices) {
        return new Multiselect<T>(label).choices(choices);
    }

    /** Sets how many may be chosen. */
    public Multiselect<T> atMost(int choices) {
        return with(MOST, Limits.atLeast(1, choices, "atMost"));
    }

    /**
     * Takes texts that are no choice too, one a line where there is no script.
     *
     * @param reading makes a value of such a text; an {@link IllegalArgumentException} refuses it
     */
    public Multiselect<T> custom(Function<String, T> reading) {
        return with(CUSTOM, new Custom<>(reading));
    }

    /** Its style and script are the dropdown's. */
    @Override
    public String type() {
        return "dropdown";
    }

    @Override
    public Frame frame() {
        return Frame.FIELD;
    }

    /**
     * The visitor let go of a key while looking for a choice. A handler may search elsewhere and give the box the
     * choices it finds; they are shown while the visitor goes on.
     */
    public DataEvent<Typed> keyUp() {
        return event("key_up", Typed.class);
    }

    @Override
    protected Multiselect<T> copy(Definition definition) {
        return new Multiselect<>(definition);
    }

    @Override
    public DomContent draw(View<List<T>> view) {
        List<String> chosen = view.typed().isPresent()
                ? view.shown(any -> "").lines().toList()
                : view.value().orElse(List.of()).stream().map(choices()::label).toList();
        var look = new DropdownView(view, choices().labels(), view.text("dropdown.chooseSeveral"));
        return look.several(chosen, get(MOST), sets(CUSTOM));
    }

    @Override
    @SuppressWarnings("unchecked") // the option is set with a reading of T only
    protected T choice(JsonNode wire) {
        return sets(CUSTOM) ? ((Custom<T>) get(CUSTOM)).read(choices(), wire) : super.choice(wire);
    }

    @Override
    public void check(List<T> value) {
        if (value.size() > get(MOST)) {
            throw Wire.refuse("choice.tooMany", value.size(), get(MOST));
        }
    }

    @Override
    public JsonNode read(List<String> entries) {
        return super.read(
                sets(CUSTOM)
                        ? entries.stream()
                                .flatMap(entry -> ("\n" + entry).lines().map(String::strip))
                                .toList()
                        : entries);
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return sets(CUSTOM)
                ? List.of(String.join(
                        "\n",
                        StreamSupport.stream(wire.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()))
                : super.entries(wire);
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(
                        type(),
                        () -> ApiSchema.array(
                                sets(CUSTOM)
                                        ? ApiSchema.string()
                                        : ApiSchema.choice(choices().labels())),
                        () -> JsonNodeFactory.instance.arrayNode().add(choices().example()))
                .implied(JsonNodeFactory.instance.arrayNode());
    }
}
