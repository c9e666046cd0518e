package io.demitasse.component;

import io.demitasse.error.Message;
import java.util.Locale;

/** The texts of the page in one language. */
public interface Texts {
    /** The language that the texts are in. */
    Locale locale();

    /**
     * An author's words in the visitor's language. An app translates its labels, titles, texts, choices and toasts by a
     * file {@code META-INF/demitasse/messages_de.properties} for each language, in UTF-8, whose keys are the words as
     * they are declared, or short names for them: {@code Your\ name=Ihr Name}. What has no line there stays as it is.
     */
    default String words(String words) {
        return words;
    }

    /** A message with its values put in. */
    String text(Message message);

    /** The line of the message bundles under that key. */
    default String text(String key, Object... values) {
        return text(Message.of(key, values));
    }
}
