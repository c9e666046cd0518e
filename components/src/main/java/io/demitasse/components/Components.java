package io.demitasse.components;

import io.demitasse.components.browserstate.BrowserState;
import io.demitasse.components.button.Button;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.checkbox.Checkbox;
import io.demitasse.components.checkboxgroup.CheckboxGroup;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.conversations.Conversations;
import io.demitasse.components.dropdown.Dropdown;
import io.demitasse.components.dropdown.Multiselect;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.file.FileList;
import io.demitasse.components.html.Html;
import io.demitasse.components.html.RawHtml;
import io.demitasse.components.image.Image;
import io.demitasse.components.json.Json;
import io.demitasse.components.label.Label;
import io.demitasse.components.markdown.Markdown;
import io.demitasse.components.multimodal.MultimodalBox;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.radio.Radio;
import io.demitasse.components.slider.Slider;
import io.demitasse.components.state.State;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.components.timer.Timer;
import io.demitasse.wiring.Tuples;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** Yes or no; no at first. */
    public static Checkbox checkbox(String label) {
        return Checkbox.of(label);
    }

    /** Any of a few choices, all in view, labelled by their text; enum constants in words. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> CheckboxGroup<T> checkboxes(String label, T... choices) {
        return CheckboxGroup.of(label, Choices.of(List.of(choices)));
    }

    /** Any of a few choices, all in view, labelled by their text; enum constants in words. */
    public static <T> CheckboxGroup<T> checkboxes(String label, List<T> choices) {
        return CheckboxGroup.of(label, Choices.of(choices));
    }

    /** Any of a few choices, all in view, labelled by a function. */
    public static <T> CheckboxGroup<T> checkboxes(String label, List<T> choices, Function<? super T, String> labels) {
        return CheckboxGroup.of(label, Choices.of(choices, labels));
    }

    /** One of many choices, labelled by their text; enum constants in words. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Dropdown<T> dropdown(String label, T... choices) {
        return Dropdown.of(label, Choices.of(List.of(choices)));
    }

    /** One of many choices, labelled by their text; enum constants in words. */
    public static <T> Dropdown<T> dropdown(String label, List<T> choices) {
        return Dropdown.of(label, Choices.of(choices));
    }

    /** One of many choices, labelled by a function. */
    public static <T> Dropdown<T> dropdown(String label, List<T> choices, Function<? super T, String> labels) {
        return Dropdown.of(label, Choices.of(choices, labels));
    }

    /** Several of many choices, labelled by their text; enum constants in words. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Multiselect<T> multiselect(String label, T... choices) {
        return Multiselect.of(label, Choices.of(List.of(choices)));
    }

    /** Several of many choices, labelled by their text; enum constants in words. */
    public static <T> Multiselect<T> multiselect(String label, List<T> choices) {
        return Multiselect.of(label, Choices.of(choices));
    }

    /** Several of many choices, labelled by a function. */
    public static <T> Multiselect<T> multiselect(String label, List<T> choices, Function<? super T, String> labels) {
        return Multiselect.of(label, Choices.of(choices, labels));
    }

    /** Running text in Markdown. */
    public static Markdown markdown(String text) {
        return Markdown.of(text);
    }

    /** HTML that the author vouches for. */
    public static Html html(RawHtml html) {
        return Html.of(html);
    }

    /** What something is, and how sure the handler is of it. */
    public static Label label(String label) {
        return Label.of(label);
    }

    /** A conversation. */
    public static Chatbot chatbot(String label) {
        return Chatbot.of(label);
    }

    /** A text to send, with files. */
    public static MultimodalBox multimodal(String label) {
        return MultimodalBox.of(label);
    }

    /** Structured data. */
    public static Json json(String label) {
        return Json.of(label);
    }

    /** A picture, given or made. */
    public static Image image(String label) {
        return Image.of(label);
    }

    /** One file, given or made. */
    public static FileBox file(String label) {
        return FileBox.of(label);
    }

    /** Many files, given or made. */
    public static FileList files(String label) {
        return FileList.of(label);
    }

    /** A value that a visitor's page keeps on the server, the same for all at first. */
    public static <T> State<T> state(T initial) {
        return State.of(() -> initial);
    }

    /** Past conversations to choose from. */
    public static Conversations conversations(String label) {
        return Conversations.of(label);
    }

    /** A value that a visitor's page keeps on the server, made anew for each. */
    public static <T> State<T> state(Supplier<? extends T> initial) {
        return State.of(initial);
    }

    /** A value that the visitor's browser keeps from one visit to the next, sealed. */
    public static <T> BrowserState<T> browserState(String key, Class<T> type, T initial) {
        return BrowserState.of(key, type, initial);
    }

    /** A clock that ticks while the page is open. */
    public static Timer timer(Duration time) {
        return Timer.every(time);
    }
}
