package io.demitasse.component;

import io.demitasse.error.Message;
import java.util.Locale;

/** The texts of the page in one language. */
public interface Texts {
    /** The language that the texts are in. */
    Locale locale();

    /** A message with its values put in. */
    String text(Message message);

    /** The line of the message bundles under that key. */
    default String text(String key, Object... values) {
        return text(Message.of(key, values));
    }
}
