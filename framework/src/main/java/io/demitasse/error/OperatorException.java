package io.demitasse.error;

/** Something that the person who runs the server can mend: a port in use, a full disk, a missing folder. */
public final class OperatorException extends DemitasseException {
    private static final long serialVersionUID = 1L;

    /** Reports a problem of the surroundings, with what to do about it. */
    public OperatorException(String message) {
        super(message);
    }

    /** Reports a problem of the surroundings with the failure that revealed it. */
    public OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
