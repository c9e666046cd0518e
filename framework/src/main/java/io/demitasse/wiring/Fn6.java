package io.demitasse.wiring;

/** A function of 6 arguments. */
@FunctionalInterface
public interface Fn6<A, B, C, D, E, F, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d, E e, F f) throws Exception;
}
