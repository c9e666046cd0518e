package io.demitasse.wiring;

/** A procedure of 1 arguments. */
@FunctionalInterface
public interface Proc1<A> {
    /** Does the work. */
    void run(A a) throws Exception;
}
