package io.demitasse.wiring;

/** A function of 8 arguments. */
@FunctionalInterface
public interface Fn8<A, B, C, D, E, F, G, H, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h) throws Exception;
}
