package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 7 inputs. */
public record Row7<A, B, C, D, E, F, G>(A a, B b, C c, D d, E e, F f, G g, String name) implements Row {
    /** An example that is shown by its values. */
    public Row7(A a, B b, C c, D d, E e, F f, G g) {
        this(a, b, c, d, e, f, g, "");
    }

    /** The same values, called so on the page. */
    public Row7<A, B, C, D, E, F, G> named(String text) {
        return new Row7<>(a, b, c, d, e, f, g, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f, g);
    }
}
