package io.demitasse;

import io.demitasse.error.AuthorException;

/** A library that few apps need, so that authors add it who do. */
final class OptionalLibrary {
    private OptionalLibrary() {}

    /**
     * Looks for it.
     *
     * @param what needs it
     * @param type a class of it
     * @param library as Maven calls it
     * @param line that adds it to a program of one file
     * @throws AuthorException if it is missing
     */
    static void need(String what, String type, String library, String line) {
        if (OptionalLibrary.class.getClassLoader().getResource(type.replace('.', '/') + ".class") == null) {
            throw new AuthorException(what + " needs a library that few apps do: add " + library
                    + " to the dependencies, in one file by a line such as //DEPS " + line + ".");
        }
    }
}
