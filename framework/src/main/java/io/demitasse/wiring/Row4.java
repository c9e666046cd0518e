package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 4 inputs. */
public record Row4<A, B, C, D>(A a, B b, C c, D d) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c, d);
    }
}
