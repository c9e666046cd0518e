package io.demitasse.error;

import java.util.List;

/**
 * A text of the page that is not yet in a language: the key of a line in the message bundles
 * ({@code META-INF/demitasse/messages_en.properties} of any jar) and the values put in for {@code {0}}, {@code {1}}….
 */
public record Message(String key, List<Object> values) {
    private static final String LITERAL = "";

    /** A message of the bundles. */
    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }

    /** A text that is the same in every language. */
    public static Message literal(String text) {
        return new Message(LITERAL, List.of(text));
    }

    /** Whether the text stands in no bundle. */
    public boolean isLiteral() {
        return key.equals(LITERAL);
    }

    @Override
    public String toString() {
        return isLiteral() ? String.valueOf(values.get(0)) : key + values;
    }
}
