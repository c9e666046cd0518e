package io.demitasse.component;

import io.demitasse.media.StoredFile;
import j2html.tags.Tag;
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
 */
public record View<T>(
        String name,
        Optional<T> value,
        boolean editable,
        boolean invalid,
        String described,
        Texts texts,
        Function<StoredFile, String> links) {

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
