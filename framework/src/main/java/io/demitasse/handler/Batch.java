package io.demitasse.handler;

import java.util.List;

/**
 * How a handler answers many calls at once, untyped.
 *
 * @param atMost how many calls at most
 */
public record Batch(int atMost, Body body) {
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
