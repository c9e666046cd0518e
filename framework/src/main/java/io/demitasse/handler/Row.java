package io.demitasse.handler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An example: a value for each input. */
public interface Row {
    /** The values, in the order of the inputs; null leaves an input as it is. */
    List<? extends @Nullable Object> values();

    /** What the page calls the example; empty if it shows the values. */
    default String name() {
        return "";
    }
}
