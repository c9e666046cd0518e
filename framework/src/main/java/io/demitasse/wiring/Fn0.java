package io.demitasse.wiring;

/** A function of 0 arguments. */
@FunctionalInterface
public interface Fn0<R> {
    /** Gives the result. */
    R apply() throws Exception;
}
