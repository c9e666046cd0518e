package io.demitasse.wiring;

/** A procedure of 4 arguments. */
@FunctionalInterface
public interface Proc4<A, B, C, D> {
    /** Does the work. */
    void run(A a, B b, C c, D d) throws Exception;
}
