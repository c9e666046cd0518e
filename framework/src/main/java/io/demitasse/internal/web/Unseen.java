package io.demitasse.internal.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that a page was given and may not have had yet when it sent its own: then the given ones count, not what stood
 * there before. Without it, a press on Submit right after one on an example would run with what was there before.
 */
final class Unseen {
    private final Map<Integer, Long> given = new HashMap<>();

    /** These components have got values; the page has seen them once it has seen that emission. */
    void given(Collection<Integer> components, long number) {
        components.forEach(component -> given.put(component, number));
    }

    /** Those entries of a page that has seen so much which are not older than what it was given. */
    Map<Integer, List<String>> without(Map<Integer, List<String>> entries, long seen) {
        given.values().removeIf(number -> number <= seen);
        Map<Integer, List<String>> current = new HashMap<>(entries);
        current.keySet().removeAll(given.keySet());
        return current;
    }
}
