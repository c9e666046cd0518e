package io.demitasse.examples;

/** Serves every example on one page. */
public final class Gallery {

    private Gallery() {}

    /** Starts the gallery. */
    public static void main(String[] args) {
        System.out.println("The gallery holds no example yet.");
    }
}
