package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 6 inputs. */
public record Row6<A, B, C, D, E, F>(A a, B b, C c, D d, E e, F f, String name) implements Row {
    /** An example that is shown by its values. */
    public Row6(A a, B b, C c, D d, E e, F f) {
        this(a, b, c, d, e, f, "");
    }

    /** The same values, called so on the page. */
    public Row6<A, B, C, D, E, F> named(String text) {
        return new Row6<>(a, b, c, d, e, f, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f);
    }
}
