package io.demitasse.wiring;

import io.demitasse.handler.Results;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of 4 outputs. */
public record Out4<A, B, C, D>(A a, B b, C c, D d) implements Results {
    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(a, b, c, d);
    }
}
