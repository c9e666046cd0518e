package io.demitasse.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A component with the options and events that nearly all of them share.
 *
 * @param <T> the type of the value
 * @param <S> the component's own class, so that a chain of options keeps it
 */
public abstract class Field<T, S extends Field<T, S>> extends Component<T> {
    /** A new component with its label; none if empty. */
    protected Field(String label) {
        super(label);
    }

    /** A copy. */
    protected Field(Definition definition) {
        super(definition);
    }

    @Override
    protected abstract S copy(Definition definition);

    /** Sets one option in a copy. */
    protected final <V> S with(Prop<V> prop, V value) {
        return copy(set(prop, value));
    }

    /** Sets the value that the component starts with or, in an update, gets. */
    public final S value(T value) {
        return with(prop(VALUE), value);
    }

    /** Sets the label. */
    public final S label(String label) {
        return with(LABEL, label);
    }

    /**
     * Sets what programs call the value by, for instance in {@code client.predict(name="Ada")}. Unless set, it is the
     * label in lower case with {@code _} for what is no letter of a to z and no digit: "Your name" is
     * {@code your_name}.
     *
     * @throws io.demitasse.error.AuthorException unless it starts with a letter of a to z and holds these, digits and
     *     {@code _} only
     */
    public final S param(String name) {
        return with(PARAM, Limits.name(name, "param"));
    }

    /** Sets the line of help under the control, in Markdown. */
    public final S help(String markdown) {
        return with(HELP, markdown);
    }

    /** Shows or hides the component. */
    public final S visible(boolean visible) {
        return with(VISIBLE, visible);
    }

    /** Lets the visitor change the value, or not; unset, an input can be changed and a mere output can't. */
    public final S interactive(boolean interactive) {
        return with(INTERACTIVE, interactive);
    }

    /**
     * Sets how wide the component is next to its neighbours in a row, as a share; 1 unless set, 0 for no wider than it
     * must.
     */
    public final S scale(int scale) {
        return with(SCALE, Limits.atLeast(0, scale, "scale"));
    }

    /** Sets the width in CSS pixels below which the component moves to the next line of its row; 160 unless set. */
    public final S minWidth(int pixels) {
        return with(MIN_WIDTH, Limits.atLeast(0, pixels, "minWidth"));
    }

    /**
     * Refuses values that don't fulfil a condition, with a message at the field: {@code textbox("Code").valid(code ->
     * code.length() == 6, "A code has six characters.")}.
     */
    @SuppressWarnings("unchecked") // only values of this field are tested
    public final S valid(Predicate<? super T> condition, String message) {
        List<Rule> rules = new ArrayList<>(get(RULES));
        rules.add(new Rule((Predicate<Object>) condition, message));
        return with(RULES, List.copyOf(rules));
    }

    /** The visitor changed the value and is done with it: left the field, or chose. */
    public final Event change() {
        return event("change");
    }

    /** The visitor is changing the value: each key, each move of the slider. */
    public final Event input() {
        return event("input");
    }

    /** The component got the keyboard focus. */
    public final Event focus() {
        return event("focus");
    }

    /** The component lost the keyboard focus. */
    public final Event blur() {
        return event("blur");
    }

    /** The value's option, whose type only this class knows. */
    @SuppressWarnings("unchecked")
    private Prop<T> prop(Prop<Object> value) {
        return (Prop<T>) value;
    }
}
