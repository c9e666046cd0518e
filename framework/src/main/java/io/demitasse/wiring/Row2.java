package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 2 inputs. */
public record Row2<A, B>(A a, B b, String name) implements Row {
    /** An example that is shown by its values. */
    public Row2(A a, B b) {
        this(a, b, "");
    }

    /** The same values, called so on the page. */
    public Row2<A, B> named(String text) {
        return new Row2<>(a, b, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b);
    }
}
