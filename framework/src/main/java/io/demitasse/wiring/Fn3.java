package io.demitasse.wiring;

/** A function of 3 arguments. */
@FunctionalInterface
public interface Fn3<A, B, C, R> {
    /** Gives the result. */
    R apply(A a, B b, C c) throws Exception;
}
