package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 3 inputs. */
public record Row3<A, B, C>(A a, B b, C c) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b, c);
    }
}
