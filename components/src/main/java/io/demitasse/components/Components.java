package io.demitasse.components;

import io.demitasse.components.button.Button;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.radio.Radio;
import io.demitasse.components.slider.Slider;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.wiring.Tuples;
import java.util.List;
import java.util.function.Function;

/**
 * Every component by one static import.
 *
 * <pre>{@code import static io.demitasse.components.Components.*;}</pre>
 */
public final class Components extends Tuples {
    private Components() {}

    /** A text, typed or answered. */
    public static Textbox textbox(String label) {
        return Textbox.of(label);
    }

    /** A number, typed or computed. */
    public static NumberBox number(String label) {
        return NumberBox.of(label);
    }

    /** A number from {@code min} to {@code max}, both included; it starts at {@code min}. */
    public static Slider slider(String label, double min, double max) {
        return Slider.of(label, min, max);
    }

    /** One of a few choices, all in view, labelled by their text; enum constants in words. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Radio<T> radio(String label, T... choices) {
        return Radio.of(label, Choices.of(List.of(choices)));
    }

    /** One of a few choices, all in view, labelled by their text; enum constants in words. */
    public static <T> Radio<T> radio(String label, List<T> choices) {
        return Radio.of(label, Choices.of(choices));
    }

    /** One of a few choices, all in view, labelled by a function. */
    public static <T> Radio<T> radio(String label, List<T> choices, Function<? super T, String> labels) {
        return Radio.of(label, Choices.of(choices, labels));
    }

    /** Something to press. */
    public static Button button(String label) {
        return Button.of(label);
    }
}
