package io.demitasse.wiring;

/** A procedure of 3 arguments. */
@FunctionalInterface
public interface Proc3<A, B, C> {
    /** Does the work. */
    void run(A a, B b, C c) throws Exception;
}
