package io.demitasse.component;

import java.util.function.Predicate;

/**
 * Which component it is, whatever options its copies have, and the line of the author's code that declared it. Two
 * declarations are never equal.
 */
public final class Declaration {
    private static final StackWalker STACK = StackWalker.getInstance();

    private final String place;

    private Declaration(String place) {
        this.place = place;
    }

    /** A new identity, declared on the nearest line of the running code that is the author's. */
    public static Declaration here() {
        return new Declaration(STACK.walk(frames -> frames.filter(Predicate.not(Declaration::isOurs))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("unknown place")));
    }

    /** File and line, for instance {@code Greeter.java:8}. */
    public String place() {
        return place;
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        String file = String.valueOf(frame.getFileName());
        return name.startsWith("io.demitasse.")
                && !name.startsWith("io.demitasse.examples.")
                && !file.endsWith("Test.java");
    }
}
