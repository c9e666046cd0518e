package io.demitasse.wiring;

/** A function of 1 arguments. */
@FunctionalInterface
public interface Fn1<A, R> {
    /** Gives the result. */
    R apply(A a) throws Exception;
}
