package io.demitasse.handler;

import java.util.List;

/** An example: a value for each input. */
public interface Row {
    /** The values, in the order of the inputs. */
    List<Object> values();
}
