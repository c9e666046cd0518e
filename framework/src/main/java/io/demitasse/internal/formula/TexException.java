package io.demitasse.internal.formula;

/** What is written is no formula that is understood here. It says no more, since its source is shown instead. */
final class TexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TexException(String message) {
        super(message, null, false, false);
    }
}
