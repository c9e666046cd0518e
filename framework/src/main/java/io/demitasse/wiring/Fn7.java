package io.demitasse.wiring;

/** A function of 7 arguments. */
@FunctionalInterface
public interface Fn7<A, B, C, D, E, F, G, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d, E e, F f, G g) throws Exception;
}
