package io.demitasse.internal.snippet;

/** Writes calls in one language. */
@FunctionalInterface
interface Code {
    /** A whole program that makes a call and prints what it gives. */
    String write(Example example, String root);
}
