package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 7 inputs. */
public record Row7<A, B, C, D, E, F, G>(A a, B b, C c, D d, E e, F f, G g) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f, g);
    }
}
