package io.demitasse.handler;

import io.demitasse.component.Limits;
import java.util.List;

/**
 * How a handler answers many calls at once, untyped.
 *
 * @param atMost how many calls at most
 */
public record Batch(int atMost, Body body) {
    /**
     * A batch of at least one.
     *
     * @throws io.demitasse.error.AuthorException if it could hold nothing
     */
    public Batch {
        Limits.atLeast(1, atMost, "batch");
    }

    /** Answers many calls. */
    @FunctionalInterface
    public interface Body {
        /**
         * Gives the result of each call, in their order.
         *
         * @param columns for each input, its values in all calls
         */
        List<?> run(List<List<Object>> columns) throws Exception;
    }
}
