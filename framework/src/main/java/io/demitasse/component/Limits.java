package io.demitasse.component;

import io.demitasse.error.AuthorException;

/** Checks of what an author passes to an option. */
public final class Limits {
    private Limits() {}

    /** Gives back a number that is not too small. */
    public static int atLeast(int least, int value, String option) {
        if (value < least) {
            throw new AuthorException("%s(%d) is too small: give at least %d.".formatted(option, value, least));
        }
        return value;
    }
}
