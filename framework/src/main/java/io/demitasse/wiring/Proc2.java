package io.demitasse.wiring;

/** A procedure of 2 arguments. */
@FunctionalInterface
public interface Proc2<A, B> {
    /** Does the work. */
    void run(A a, B b) throws Exception;
}
