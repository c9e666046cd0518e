package io.demitasse.component;

import io.demitasse.error.AuthorException;
import java.util.regex.Pattern;

/** Checks of what an author passes to an option. */
public final class Limits {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

    private Limits() {}

    /** Gives back a name that programs can use as one. */
    static String name(String name, String option) {
        if (!NAME.matcher(name).matches()) {
            throw new AuthorException(option + "(\"" + name
                    + "\") is no name for a program: start with a letter of a to z and use these, digits and _ only.");
        }
        return name;
    }

    /** Gives back a number that is not too small. */
    public static int atLeast(int least, int value, String option) {
        if (value < least) {
            throw new AuthorException("%s(%d) is too small: give at least %d.".formatted(option, value, least));
        }
        return value;
    }
}
