package io.demitasse.wiring;

/** A procedure of 9 arguments. */
@FunctionalInterface
public interface Proc9<A, B, C, D, E, F, G, H, I> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e, F f, G g, H h, I i) throws Exception;
}
