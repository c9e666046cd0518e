package io.demitasse.components.choice;

import java.util.Locale;

/** Words for values that have none of their own. */
final class Words {
    private Words() {}

    /** What a visitor reads for a value: an enum constant in words unless it says otherwise, any other as its text. */
    static String of(Object value) {
        String text = value.toString();
        return value instanceof Enum<?> constant && constant.name().equals(text) ? words(text) : text;
    }

    /** {@code AT_HOME} is "At home"; {@code CamelCase} stays. */
    private static String words(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name.replace('_', ' ');
        }
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
