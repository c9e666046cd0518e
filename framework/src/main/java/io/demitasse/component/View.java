package io.demitasse.component;

import io.demitasse.media.Files;
import io.demitasse.media.StoredFile;
import j2html.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a component draws itself with.
 *
 * @param name the component's name in the page and in the form, for instance {@code c3}
 * @param value the value, empty when there is none
 * @param editable whether the visitor may change it
 * @param invalid whether the value was refused
 * @param described the ids of the elements that describe the control, separated by blanks
 * @param texts the texts of the page in the visitor's language
 * @param links the address of a file
 * @param typed what the visitor entered, if it was no value; then {@code value} is empty
 */
public record View<T>(
        String name,
        Optional<T> value,
        boolean editable,
        boolean invalid,
        String described,
        Texts texts,
        Function<StoredFile, String> links,
        Optional<Typed> typed) {

    /**
     * What a visitor entered that stands for no value: broken JSON, a record half filled in.
     *
     * @param entries as an HTML form submitted it
     * @param files the visitor's files, for the parts of it that are values
     */
    public record Typed(List<String> entries, Files files) {}

    /** A view without anything typed. */
    public View(
            String name,
            Optional<T> value,
            boolean editable,
            boolean invalid,
            String described,
            Texts texts,
            Function<StoredFile, String> links) {
        this(name, value, editable, invalid, described, texts, links, Optional.empty());
    }

    /** The same view of a value of another type. */
    public <U> View<U> of(Optional<U> other) {
        return new View<>(name, other, editable, invalid, described, texts, links, typed);
    }

    /** The text of a control: of the value, or what the visitor entered instead of one. */
    public String shown(Function<? super T, String> text) {
        return typed.map(Typed::entries)
                .map(entries -> entries.isEmpty() ? "" : entries.get(0))
                .orElseGet(() -> value.map(text).orElse(""));
    }

    /** Makes a tag the form control that the label belongs to: its id, name and descriptions. */
    public <C extends Tag<C>> C control(C tag) {
        return named(tag.withId(controlId()));
    }

    /** Makes a tag one of several form controls of this component. */
    public <C extends Tag<C>> C named(C tag) {
        return tag.attr("name", name)
                .condAttr(invalid, "aria-invalid", "true")
                .condAttr(!described.isEmpty(), "aria-describedby", described);
    }

    /** The id of the main control, which the label names. */
    public String controlId() {
        return name + "-control";
    }

    /** The id of the element that holds the label's text. */
    public String labelId() {
        return name + "-label";
    }

    /** The address of a file, for this visitor only. */
    public String link(StoredFile file) {
        return links.apply(file);
    }

    /** The line of the message bundles under that key. */
    public String text(String key, Object... values) {
        return texts.text(key, values);
    }
}
