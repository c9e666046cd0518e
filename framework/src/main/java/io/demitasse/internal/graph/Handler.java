package io.demitasse.internal.graph;

import io.demitasse.handler.Body;
import io.demitasse.handler.Row;
import java.util.List;

/**
 * A function with the numbers of its components.
 *
 * @param id its place in {@link AppGraph#handlers()}
 * @param name what logs and, later, clients call it
 * @param examples inputs to try
 * @param concurrency how many calls of it may run at once
 */
public record Handler(
        int id,
        String name,
        List<Trigger> triggers,
        List<Integer> inputs,
        List<Integer> outputs,
        List<? extends Row> examples,
        int concurrency,
        Body body) {

    /**
     * What starts a handler.
     *
     * @param component the number of the component, or {@link #PAGE}
     * @param event for instance {@code click}
     */
    public record Trigger(int component, String event) {
        /** Stands for the page itself, whose one event is {@code load}. */
        public static final int PAGE = -1;
    }

    /** Whether entering a value into one of its inputs starts it. */
    public boolean followsItsInputs() {
        return triggers.stream()
                .anyMatch(trigger -> trigger.event().equals("input") && inputs.contains(trigger.component()));
    }

    /**
     * Whether an event that arrives while a call runs is kept until it ends, the newest one only, instead of dropped.
     */
    public boolean keepsNewest() {
        return triggers.stream()
                .anyMatch(trigger ->
                        trigger.event().equals("change") || trigger.event().equals("input"));
    }
}
