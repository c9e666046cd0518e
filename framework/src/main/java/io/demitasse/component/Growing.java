package io.demitasse.component;

import java.util.List;

/**
 * Draws what is added to a value, for one reader whose page shows the value as it was when this was made. It knows what
 * it drew last, so that what comes next costs the page no more bytes than it brings.
 *
 * @param <T> the type of the value, and of its parts
 */
public interface Growing<T> {
    /** What these parts, in their order, change in the page. */
    List<Change> add(List<T> parts);
}
