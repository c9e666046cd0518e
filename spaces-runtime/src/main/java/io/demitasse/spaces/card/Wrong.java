package io.demitasse.spaces.card;

/** A value that a setting can't have; the message goes on after the name of the setting. */
final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }
}
