package io.demitasse.components.choice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Travels;
import io.demitasse.error.AuthorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values that can be chosen, by the labels they are shown and sent under.
 *
 * @param <T> the type of a value
 */
public final class Choices<T> implements Travels {
    private final Map<String, T> byLabel = new LinkedHashMap<>();
    private final Function<? super T, String> label;

    private Choices(List<T> values, Function<? super T, String> label) {
        this.label = label;
        for (T value : values) {
            String text = label.apply(value).strip();
            if (text.isEmpty() || text.contains("\n")) {
                throw new AuthorException(
                        "The choice \"" + text + "\" can't be shown: label it with one line of text.");
            }
            if (byLabel.put(text, value) != null) {
                throw new AuthorException("Two choices are labelled \"" + text
                        + "\", so no one could tell them apart. Give a function that labels each its own way.");
            }
        }
    }

    /** Values labelled by a function. */
    public static <T> Choices<T> of(List<T> values, Function<? super T, String> label) {
        return new Choices<>(values, label);
    }

    /** Values labelled by their text, enum constants in words: {@code AT_HOME} is "At home". */
    public static <T> Choices<T> of(List<T> values) {
        return new Choices<>(values, Words::of);
    }

    /** Other values under the same function. */
    public Choices<T> with(List<T> values) {
        return new Choices<>(values, label);
    }

    @Override
    public Object luggage() {
        return new ArrayList<>(byLabel.values());
    }

    @Override
    @SuppressWarnings("unchecked") // what travels are values of these choices' own type
    public Choices<T> with(Object luggage) {
        return with((List<T>) luggage);
    }

    /** The labels in the order given. */
    public List<String> labels() {
        return List.copyOf(byLabel.keySet());
    }

    /** A label as an example of what programs send; null in JSON if there is nothing to choose. */
    public JsonNode example() {
        return byLabel.isEmpty()
                ? NullNode.getInstance()
                : TextNode.valueOf(byLabel.keySet().iterator().next());
    }

    /** The label of a value, whether it is among these or not. */
    public String label(T value) {
        return label.apply(value).strip();
    }

    /** The value of that label. */
    public Optional<T> find(String text) {
        return Optional.ofNullable(byLabel.get(text));
    }
}
