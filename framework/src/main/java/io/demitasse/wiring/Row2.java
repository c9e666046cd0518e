package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 2 inputs. */
public record Row2<A, B>(A a, B b) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a, b);
    }
}
