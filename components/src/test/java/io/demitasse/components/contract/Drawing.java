package io.demitasse.components.contract;

import io.demitasse.component.Component;
import io.demitasse.component.View;
import io.demitasse.internal.text.Bundles;
import java.util.Locale;
import java.util.Optional;

/** Draws components alone, as the component c1 of an English page. */
public final class Drawing {
    /** The name of the component drawn. */
    public static final String NAME = "c1";

    private Drawing() {}

    /** The component as a visitor edits it, with the value it was declared with. */
    public static <T> String editable(Component<T> component) {
        return draw(component, component.value(), true);
    }

    /** The component as a visitor edits it. */
    public static <T> String editable(Component<T> component, T value) {
        return draw(component, Optional.of(value), true);
    }

    /** The component as a result. */
    public static <T> String readOnly(Component<T> component, T value) {
        return draw(component, Optional.of(value), false);
    }

    /** The component without a value. */
    public static <T> String empty(Component<T> component, boolean editable) {
        return draw(component, Optional.empty(), editable);
    }

    private static <T> String draw(Component<T> component, Optional<T> value, boolean editable) {
        return component
                .draw(new View<>(
                        NAME,
                        value,
                        editable,
                        false,
                        NAME + "-error",
                        new Bundles().texts(Locale.ENGLISH),
                        file -> "/file/" + file.id()))
                .render();
    }
}
