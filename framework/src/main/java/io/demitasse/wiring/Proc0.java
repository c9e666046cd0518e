package io.demitasse.wiring;

/** A procedure of 0 arguments. */
@FunctionalInterface
public interface Proc0 {
    /** Does the work. */
    void run() throws Exception;
}
