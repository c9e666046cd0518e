package io.demitasse.error;

/**
 * Something that the visitor can mend. Its text is shown in the page, so it says what happened, the value, and what to
 * do. A handler throws one to refuse an input:
 *
 * <pre>{@code if (b == 0) throw new VisitorException("Division by zero has no result. Choose another second number.");}
 * </pre>
 */
public final class VisitorException extends DemitasseException {
    private static final long serialVersionUID = 1L;

    private final transient Message visible;

    /** Refuses with a text that is shown as it is, in whatever language it is written. */
    public VisitorException(String text) {
        this(Message.literal(text));
    }

    /** Refuses with a message that is shown in the visitor's language. */
    public VisitorException(Message message) {
        super(message.toString());
        this.visible = message;
    }

    /** What the visitor reads. */
    public Message visible() {
        return visible;
    }
}
