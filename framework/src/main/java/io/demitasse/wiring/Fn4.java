package io.demitasse.wiring;

/** A function of 4 arguments. */
@FunctionalInterface
public interface Fn4<A, B, C, D, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d) throws Exception;
}
