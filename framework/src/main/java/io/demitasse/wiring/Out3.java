package io.demitasse.wiring;

import io.demitasse.handler.Results;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of 3 outputs. */
public record Out3<A, B, C>(A a, B b, C c) implements Results {
    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(a, b, c);
    }
}
