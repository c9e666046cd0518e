package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 8 inputs. */
public record Row8<A, B, C, D, E, F, G, H>(A a, B b, C c, D d, E e, F f, G g, H h) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f, g, h);
    }
}
