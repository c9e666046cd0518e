package io.demitasse.wiring;

/** A procedure of 5 arguments. */
@FunctionalInterface
public interface Proc5<A, B, C, D, E> {
    /** Does the work. */
    void run(A a, B b, C c, D d, E e) throws Exception;
}
