package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 4 inputs. */
public record Row4<A, B, C, D>(A a, B b, C c, D d, String name) implements Row {
    /** An example that is shown by its values. */
    public Row4(A a, B b, C c, D d) {
        this(a, b, c, d, "");
    }

    /** The same values, called so on the page. */
    public Row4<A, B, C, D> named(String text) {
        return new Row4<>(a, b, c, d, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c, d);
    }
}
