package io.demitasse.client;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a call of a remote app failed. The kinds say who can mend it: the app's author, the caller, or time.
 *
 * <pre>{@code
 * try {
 *   client.predict("/greet", name);
 * } catch (ClientException.Busy e) {
 *   // try again later
 * }
 * }</pre>
 */
public abstract sealed class ClientException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The app refused or failed, in its own words. */
    public static final class App extends ClientException {
        private static final long serialVersionUID = 1L;

        private final String title;
        private final String text;

        App(String endpoint, String title, String text) {
            super(
                    "The app answered " + endpoint + " with an error"
                            + (text.isEmpty() ? " and no word about it; its log may say more." : ": " + text),
                    null);
            this.title = title;
            this.text = text;
        }

        /** The title that the app gave the error; empty if none. */
        public String title() {
            return title;
        }

        /** What the app says; empty if it keeps it to itself. */
        public String text() {
            return text;
        }
    }

    /** The app's validation refused inputs before the call. */
    public static final class Invalid extends ClientException {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        /** A parameter, empty if the app does not name it, and what is wrong with its value. */
        public record Problem(String parameter, String message) {}

        Invalid(String endpoint, List<Problem> problems) {
            super(
                    "The app refused what " + endpoint + " was given: "
                            + problems.stream()
                                    .map(each -> (each.parameter().isEmpty() ? "" : each.parameter() + ": ")
                                            + each.message())
                                    .collect(Collectors.joining("; ")),
                    null);
            this.problems = List.copyOf(problems);
        }

        /** What is wrong, parameter by parameter. */
        public List<Problem> problems() {
            return problems;
        }
    }

    /** What was to be sent does not fit the API; nothing was sent. */
    public static final class Mismatch extends ClientException {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message, null);
        }

        Mismatch(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The queue is full, or too many requests came. Try again in a moment. */
    public static final class Busy extends ClientException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Busy(String endpoint, String reason) {
            super("The app takes no more now: " + reason + " Try " + endpoint + " again in a moment.", null);
            this.reason = reason;
        }

        /** What the app says. */
        public String reason() {
            return reason;
        }
    }

    /** The app wants a login, or another one. */
    public static final class Unauthorised extends ClientException {
        private static final long serialVersionUID = 1L;

        Unauthorised(String message) {
            super(message, null);
        }
    }

    /** There is no Gradio app at that address, or one that is too old. */
    public static final class NotGradio extends ClientException {
        private static final long serialVersionUID = 1L;

        NotGradio(String message) {
            super(message, null);
        }
    }

    /** The connection failed, or the server did: whether a call was answered is not known. */
    public static final class Connection extends ClientException {
        private static final long serialVersionUID = 1L;

        Connection(String message) {
            super(message, null);
        }

        Connection(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Something took longer than it was given. */
    public static final class Late extends ClientException {
        private static final long serialVersionUID = 1L;

        Late(String what, Duration limit) {
            super(what + " took longer than " + limit.toMillis() / 1000.0 + " s.", null);
        }
    }
}
