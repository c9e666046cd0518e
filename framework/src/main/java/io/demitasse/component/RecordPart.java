package io.demitasse.component;

import io.demitasse.form.Label;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;

/**
 * A component of a record that becomes a field of a form.
 *
 * @param label what the page calls it: the name in words, unless annotated otherwise
 * @param type its Java type with type arguments
 * @param annotations the annotations of {@code io.demitasse.form} on it
 * @param output whether it shows a result instead of asking for one
 */
public record RecordPart(String label, Type type, AnnotatedElement annotations, boolean output) {
    /**
     * A component of a record; its label is the one given, or its name in words: {@code loanAmount} is "Loan amount".
     */
    public static RecordPart of(RecordComponent part, boolean output) {
        Label given = part.getAnnotation(Label.class);
        return new RecordPart(
                given == null ? words(part.getName()) : given.value(), part.getGenericType(), part, output);
    }

    private static String words(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
