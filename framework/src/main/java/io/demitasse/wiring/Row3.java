package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 3 inputs. */
public record Row3<A, B, C>(A a, B b, C c, String name) implements Row {
    /** An example that is shown by its values. */
    public Row3(A a, B b, C c) {
        this(a, b, c, "");
    }

    /** The same values, called so on the page. */
    public Row3<A, B, C> named(String text) {
        return new Row3<>(a, b, c, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c);
    }
}
