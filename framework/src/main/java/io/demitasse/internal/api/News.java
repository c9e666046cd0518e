package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.handler.Toast;
import io.demitasse.internal.engine.Job;
import java.util.List;

/** What there is to tell of a call. */
public sealed interface News {
    /**
     * It waits.
     *
     * @param position how many calls go before it
     * @param millis how long it may still wait; 0 if that is not known
     */
    record Waiting(int position, long millis) implements News {}

    /** It runs. */
    record Started() implements News {}

    /** How far it is: loops within loops, the outermost first. */
    record Progress(List<Job.Step> steps) implements News {}

    /** The handler says something. */
    record Said(Toast toast) implements News {}

    /**
     * A result of several is there.
     *
     * @param edits for each output, what turns the value before into this one
     */
    record Given(List<ArrayNode> edits) implements News {}

    /** It is over, and its results stand. */
    record Done() implements News {}

    /** It is over without a result. */
    record Failed(String text) implements News {}

    /** Who asked for it has stopped it. */
    record Stopped() implements News {}

    /** Whether nothing comes after it. */
    default boolean isEnd() {
        return this instanceof Done || this instanceof Failed || this instanceof Stopped;
    }
}
