package io.demitasse.wiring;

/** A function of 9 arguments. */
@FunctionalInterface
public interface Fn9<A, B, C, D, E, F, G, H, I, R> {
    /** Gives the result. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i) throws Exception;
}
