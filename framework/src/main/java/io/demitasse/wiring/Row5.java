package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 5 inputs. */
public record Row5<A, B, C, D, E>(A a, B b, C c, D d, E e, String name) implements Row {
    /** An example that is shown by its values. */
    public Row5(A a, B b, C c, D d, E e) {
        this(a, b, c, d, e, "");
    }

    /** The same values, called so on the page. */
    public Row5<A, B, C, D, E> named(String text) {
        return new Row5<>(a, b, c, d, e, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e);
    }
}
