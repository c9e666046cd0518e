package io.demitasse.wiring;

/** A function of 2 arguments. */
@FunctionalInterface
public interface Fn2<A, B, R> {
    /** Gives the result. */
    R apply(A a, B b) throws Exception;
}
