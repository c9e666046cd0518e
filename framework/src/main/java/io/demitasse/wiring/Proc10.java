package io.demitasse.wiring;

/** A procedure of 10 arguments. */
@FunctionalInterface
public interface Proc10<A, B, C, D, E, F, G, H, I, J> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j) throws Exception;
}
