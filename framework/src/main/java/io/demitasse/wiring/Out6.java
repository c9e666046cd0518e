package io.demitasse.wiring;

import io.demitasse.handler.Results;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of 6 outputs. */
public record Out6<A, B, C, D, E, F>(A a, B b, C c, D d, E e, F f) implements Results {
    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(a, b, c, d, e, f);
    }
}
