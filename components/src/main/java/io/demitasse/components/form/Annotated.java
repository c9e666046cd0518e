package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.component.Field;
import io.demitasse.component.RecordPart;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.form.Default;
import io.demitasse.form.Help;
import java.util.List;

/** Applies the annotations that every field can have. */
final class Annotated {
    private Annotated() {}

    static Component<?> apply(Component<?> field, RecordPart part) {
        return field instanceof Field<?, ?> known ? applied(known, part) : field;
    }

    private static <T, S extends Field<T, S>> Component<?> applied(Field<T, S> field, RecordPart part) {
        Field<T, S> result = field;
        Help help = part.annotations().getAnnotation(Help.class);
        if (help != null) {
            result = result.help(help.value());
        }
        Default start = part.annotations().getAnnotation(Default.class);
        return start == null ? result : result.value(read(result, wanted(part, start.value()), part));
    }

    private static <T> T read(Component<T> field, String text, RecordPart part) {
        try {
            T value = field.decode(field.read(List.of(text)), PartView.KEPT);
            field.check(value);
            return value;
        } catch (VisitorException e) {
            throw new AuthorException("@Default(\"" + text + "\") can't be the value of \"" + part.label() + "\": "
                    + e.getMessage() + ". Give one that a visitor could enter.");
        }
    }

    /** An enum constant may be called by its name. */
    private static String wanted(RecordPart part, String text) {
        if (part.type() instanceof Class<?> type && type.isEnum()) {
            return EnumLabels.of(type, text);
        }
        return text;
    }
}
