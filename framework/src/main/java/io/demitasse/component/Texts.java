package io.demitasse.component;

import io.demitasse.error.Message;
import java.util.Locale;

/** The texts of the page in one language. */
public interface Texts {
    /** The language that the texts are in. */
    Locale locale();

    /** Words that an author leaves to the page: they stand for the line of the message bundles under that key. */
    static String ofKey(String key) {
        return '\u0001' + key;
    }

    /** Words of an author, in the visitor's language if they are {@link #ofKey}. */
    default String words(String words) {
        return words.startsWith("\u0001") ? text(words.substring(1)) : words;
    }

    /** A message with its values put in. */
    String text(Message message);

    /** The line of the message bundles under that key. */
    default String text(String key, Object... values) {
        return text(Message.of(key, values));
    }
}
