package io.demitasse;

import io.demitasse.internal.graph.Handler.After;
import io.demitasse.internal.graph.Handler.Outcome;
import java.util.List;

/**
 * A handler that is declared to its end, and the start of those that follow it:
 *
 * <pre>{@code
 * page.on(send.click()).inputs(text).outputs(answer).run(model::answer)
 *     .then().outputs(text).run(() -> "");
 * }</pre>
 *
 * <p>What follows reads what the page shows when the call has ended. Nothing follows a call that a visitor or another
 * handler stopped.
 */
public final class Handled {
    private final Part page;
    private final int number;

    Handled(Part page, int number) {
        this.page = page;
        this.number = number;
    }

    /** Starts a handler that runs after this one, whether it succeeded or failed. */
    public On then() {
        return after(Outcome.ANY);
    }

    /** Starts a handler that runs after this one if it succeeded. */
    public On success() {
        return after(Outcome.SUCCESS);
    }

    /** Starts a handler that runs after this one if it failed, ran out of time, or if its inputs were refused. */
    public On failure() {
        return after(Outcome.FAILURE);
    }

    private On after(Outcome outcome) {
        return page.declare(List.of(), List.of(), List.of(new After(number, outcome)));
    }

    int number() {
        return number;
    }
}
