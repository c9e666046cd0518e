package io.demitasse.wiring;

/** A procedure of 6 arguments. */
@FunctionalInterface
public interface Proc6<A, B, C, D, E, F> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e, F f) throws Exception;
}
