package io.demitasse.components.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Prop;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import java.util.List;

/**
 * A component that offers choices. On the wire a choice is the text of its label.
 *
 * @param <T> the type of a choice
 * @param <V> the type of the component's value
 * @param <S> the component's own class
 */
public abstract class ChoiceField<T, V, S extends ChoiceField<T, V, S>> extends Field<V, S> {
    private static final Prop<Choices<?>> CHOICES = new Prop<>("choices", Choices.of(List.of()));

    /** A new component with its label. */
    protected ChoiceField(String label) {
        super(label);
    }

    /** A copy. */
    protected ChoiceField(Definition definition) {
        super(definition);
    }

    /** Sets what can be chosen and how it is labelled. */
    public final S choices(Choices<T> choices) {
        return with(CHOICES, choices);
    }

    /** Sets what can be chosen, labelled as the choices before were. */
    public final S choices(List<T> values) {
        return with(CHOICES, choices().with(values));
    }

    /** Sets what can be chosen, labelled as the choices before were. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final S choices(T... values) {
        return choices(List.of(values));
    }

    /** The visitor picked a choice, or took it back; the event says which. */
    public final DataEvent<Picked> select() {
        return event("select", Picked.class);
    }

    /** The labels are. */
    @Override
    public final boolean isOfAuthorsWords() {
        return true;
    }

    /** What can be chosen. */
    @SuppressWarnings("unchecked") // the option is set with choices of T only
    protected final Choices<T> choices() {
        return (Choices<T>) get(CHOICES);
    }

    /**
     * The choice of a wire form.
     *
     * @throws VisitorException if it is no label of a choice
     */
    protected T choice(JsonNode wire) {
        String label = Wire.text(wire);
        return choices().find(label).orElseThrow(() -> refusal(label));
    }

    /** The refusal of a label that no choice has. */
    protected final VisitorException refusal(String label) {
        return Wire.refuse(
                "choice.unknown",
                Wire.brief(label),
                Wire.brief(String.join(", ", choices().labels())));
    }
}
