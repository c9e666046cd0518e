package io.demitasse.internal.dev;

import io.demitasse.error.DemitasseException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs an author's main method, and says over the line why it could not start. */
public final class DevMain {
    private DevMain() {}

    /**
     * Runs a program.
     *
     * @param args the name of the class with the main method, and the arguments for it
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        DevLine line = DevLine.current()
                .orElseThrow(() -> new IllegalStateException("Only `demitasse dev` starts this class."));
        Class<?> program = Class.forName(args[0], false, ClassLoader.getSystemClassLoader());
        try {
            run(program, Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            cause.printStackTrace();
            line.failed(problem(cause));
        }
    }

    /** Calls {@code main} in any form that the JVM's own launcher knows: static or not, with arguments or without. */
    private static void run(Class<?> program, String[] args) throws ReflectiveOperationException {
        Method main = Stream.of(program.getDeclaredMethods())
                .filter(method -> method.getName().equals("main"))
                .filter(method -> method.getParameterCount() == 0
                        || Arrays.equals(method.getParameterTypes(), new Class<?>[] {String[].class}))
                .max((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                .orElseThrow(() -> new NoSuchMethodException(program.getName() + " has no main method."));
        main.setAccessible(true);
        Object[] given = main.getParameterCount() == 0 ? new Object[0] : new Object[] {args};
        if (Modifier.isStatic(main.getModifiers())) {
            main.invoke(null, given);
        } else {
            Constructor<?> constructor = program.getDeclaredConstructor();
            constructor.setAccessible(true);
            main.invoke(constructor.newInstance(), given);
        }
    }

    /** An exception as a problem of the line nearest to where it was thrown that is not of a library of ours. */
    static Problem problem(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause instanceof DemitasseException && cause.getMessage() != null
                ? cause.getMessage()
                : cause.toString();
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
                .filter(frame -> !isLibrary(frame))
                .findFirst()
                .map(frame -> new Problem(frame.getFileName(), frame.getLineNumber(), 0, message, ""))
                .orElseGet(() -> Problem.of(message));
    }

    private static boolean isLibrary(StackTraceElement frame) {
        return frame.getModuleName() != null
                || Stream.of("io.demitasse.", "java.", "jdk.", "sun.").anyMatch(frame.getClassName()::startsWith);
    }
}
