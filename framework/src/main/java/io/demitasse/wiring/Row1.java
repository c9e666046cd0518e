package io.demitasse.wiring;

import io.demitasse.handler.Row;
import java.util.List;

/** An example: values for 1 inputs. */
public record Row1<A>(A a) implements Row {
    @Override
    public List<Object> values() {
        return List.of(a);
    }
}
