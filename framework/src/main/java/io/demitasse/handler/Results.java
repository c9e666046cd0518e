package io.demitasse.handler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of several outputs, in their order. */
public interface Results {
    /** The values; null clears an output. */
    List<@Nullable Object> values();
}
