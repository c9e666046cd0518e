package io.demitasse.wiring;

import io.demitasse.handler.Results;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of 5 outputs. */
public record Out5<A, B, C, D, E>(A a, B b, C c, D d, E e) implements Results {
    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(a, b, c, d, e);
    }
}
