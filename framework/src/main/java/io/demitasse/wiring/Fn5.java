package io.demitasse.wiring;

/** A function of 5 arguments. */
@FunctionalInterface
public interface Fn5<A, B, C, D, E, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d, E e) throws Exception;
}
