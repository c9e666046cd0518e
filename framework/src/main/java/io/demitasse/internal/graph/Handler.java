package io.demitasse.internal.graph;

import io.demitasse.handler.Batch;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Row;
import io.demitasse.handler.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function with the numbers of its components.
 *
 * @param id its place in {@link AppGraph#handlers()}
 * @param name what logs and, later, clients call it
 * @param triggers what starts it
 * @param after the handlers whose end starts it
 * @param deeds what the page does by itself; if there is any, the server is not asked
 * @param cancels the handlers whose calls it stops
 * @param inputs the components it reads
 * @param data what it wants to know of its event
 * @param examples inputs to try
 * @param validator looks at the inputs before a call
 * @param batch how it answers many calls at once, if it does
 * @param streams whether it gives more than one result
 */
public record Handler(
        int id,
        String name,
        List<Trigger> triggers,
        List<After> after,
        List<Integer> cancels,
        List<Deed> deeds,
        List<Integer> inputs,
        Optional<Binding.Data> data,
        List<Integer> outputs,
        List<? extends Row> examples,
        Settings settings,
        Validator validator,
        Optional<Batch> batch,
        boolean streams,
        Body body) {

    /**
     * What starts a handler.
     *
     * @param component the number of the component, or that of a {@linkplain #page page}
     * @param event for instance {@code click}
     */
    public record Trigger(int component, String event) {
        /**
         * Stands for a page itself, whose events are {@code load}, {@code unload} and {@code every 5000}.
         *
         * @param route its place among the pages of the app
         */
        public static Trigger page(int route, String event) {
            return new Trigger(-1 - route, event);
        }

        /** The event of a page that never happens: programs alone start the handler. */
        public static final String API = "api";

        /** Whether a page itself starts it, not a component. */
        public boolean isPage() {
            return component < 0;
        }

        /** Whether that page starts it. */
        public boolean isPage(int route) {
            return component == -1 - route;
        }

        /** Whether that event of that component starts it. */
        public boolean is(int other, String happened) {
            return component == other && event.equals(happened);
        }
    }

    /** The end of another handler's call. */
    public record After(int handler, Outcome outcome) {}

    /** How a call ended. */
    public enum Outcome {
        ANY,
        SUCCESS,
        FAILURE
    }

    private static final Set<String> NOT_IN_PAGE = Set.of("unload", Trigger.API);

    /** Whether entering a value into one of its inputs starts it. */
    public boolean followsItsInputs() {
        return triggers.stream()
                .anyMatch(trigger -> trigger.event().equals("input") && inputs.contains(trigger.component()));
    }

    /** Whether an example that is chosen starts it. */
    public boolean runsExamples() {
        return settings.examples().run() || followsItsInputs();
    }

    /** Whether something that happens in the page starts it: not if only the end of a call or of the page does. */
    public boolean startsInPage() {
        return triggers.stream().anyMatch(trigger -> !NOT_IN_PAGE.contains(trigger.event()));
    }

    /** Whether an event of that component starts it. */
    public boolean startsOn(int component, String event) {
        return triggers.stream().anyMatch(trigger -> trigger.is(component, event));
    }

    /** A handler equals no other, since its functions don't; to compare what else it holds would cost every call. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
