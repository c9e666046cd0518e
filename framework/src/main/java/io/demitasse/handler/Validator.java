package io.demitasse.handler;

import java.util.List;

/** Looks at the inputs of a call before it waits in the queue, untyped. */
@FunctionalInterface
public interface Validator {
    /** Accepts anything. */
    Validator ANY = inputs -> Problems.none();

    /** What is wrong with them. */
    Problems check(List<Object> inputs) throws Exception;
}
