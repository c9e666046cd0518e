package io.demitasse.error;

/**
 * Anything that Demitasse reports. The three kinds say who can mend it: the {@linkplain AuthorException author} of the
 * app, the {@linkplain VisitorException visitor} who uses it, or the {@linkplain OperatorException operator} who runs
 * it.
 */
public abstract sealed class DemitasseException extends RuntimeException
        permits AuthorException, VisitorException, OperatorException {
    private static final long serialVersionUID = 1L;

    DemitasseException(String message) {
        super(message);
    }

    DemitasseException(String message, Throwable cause) {
        super(message, cause);
    }
}
