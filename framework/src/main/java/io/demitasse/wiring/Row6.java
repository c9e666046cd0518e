package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 6 inputs. */
public record Row6<A, B, C, D, E, F>(A a, B b, C c, D d, E e, F f) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e, f);
    }
}
