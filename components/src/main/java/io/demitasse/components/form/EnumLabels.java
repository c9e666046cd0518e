package io.demitasse.components.form;

import io.demitasse.components.choice.Choices;
import java.util.List;

/** The labels of enum constants. */
final class EnumLabels {
    private EnumLabels() {}

    /** The label of the constant of that name; the text itself if there is none. */
    static String of(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return Choices.of(List.of(constant)).label(constant);
            }
        }
        return name;
    }
}
