package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 8 inputs. */
public record Row8<A, B, C, D, E, F, G, H>(A a, B b, C c, D d, E e, F f, G g, H h, String name) implements Row {
    /** An example that is shown by its values. */
    public Row8(A a, B b, C c, D d, E e, F f, G g, H h) {
        this(a, b, c, d, e, f, g, h, "");
    }

    /** The same values, called so on the page. */
    public Row8<A, B, C, D, E, F, G, H> named(String text) {
        return new Row8<>(a, b, c, d, e, f, g, h, text);
    }

    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f, g, h);
    }
}
