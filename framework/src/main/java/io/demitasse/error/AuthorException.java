package io.demitasse.error;

/** A mistake in the declaration of an app, found at launch: what is wrong, the line that declared it, and the mend. */
public final class AuthorException extends DemitasseException {
    private static final long serialVersionUID = 1L;

    /** Reports a mistake of the author in full sentences. */
    public AuthorException(String message) {
        super(message);
    }
}
