package io.demitasse.wiring;

import io.demitasse.handler.Results;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of 2 outputs. */
public record Out2<A, B>(A a, B b) implements Results {
    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(a, b);
    }
}
