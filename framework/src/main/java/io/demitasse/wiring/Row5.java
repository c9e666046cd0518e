package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 5 inputs. */
public record Row5<A, B, C, D, E>(A a, B b, C c, D d, E e) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c, d, e);
    }
}
