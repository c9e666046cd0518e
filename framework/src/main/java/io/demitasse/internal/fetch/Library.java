package io.demitasse.internal.fetch;

/** The library that fetches, which authors add who want it. */
public final class Library {
    private static final String CLIENT = "org/eclipse/jetty/client/HttpClient.class";

    private Library() {}

    /** Whether a class loader finds it. */
    public static boolean isThere(ClassLoader loader) {
        return loader.getResource(CLIENT) != null;
    }
}
