package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 1 inputs. */
public record Row1<A>(A a, String name) implements Row {
    /** An example that is shown by its values. */
    public Row1(A a) {
        this(a, "");
    }

    /** The same values, called so on the page. */
    public Row1<A> named(String text) {
        return new Row1<>(a, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a);
    }
}
