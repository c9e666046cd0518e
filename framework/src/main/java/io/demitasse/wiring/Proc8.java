package io.demitasse.wiring;

/** A procedure of 8 arguments. */
@FunctionalInterface
public interface Proc8<A, B, C, D, E, F, G, H> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e, F f, G g, H h) throws Exception;
}
