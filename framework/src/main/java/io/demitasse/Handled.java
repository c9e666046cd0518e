package io.demitasse;

/** A handler that is declared to its end. */
public final class Handled {
    Handled() {}
}
