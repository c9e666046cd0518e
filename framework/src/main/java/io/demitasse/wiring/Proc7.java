package io.demitasse.wiring;

/** A procedure of 7 arguments. */
@FunctionalInterface
public interface Proc7<A, B, C, D, E, F, G> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e, F f, G g) throws Exception;
}
