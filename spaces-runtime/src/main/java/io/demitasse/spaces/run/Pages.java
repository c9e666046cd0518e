package io.demitasse.spaces.run;

import io.demitasse.spaces.proxy.Route;
import java.time.Duration;
import java.util.Optional;

/** What visitors are told of a Space that does not answer. What went wrong in it is for its owner, not for them. */
final class Pages {
    private static final int UNAVAILABLE = 503;
    private static final Duration SOON = Duration.ofSeconds(1);

    private Pages() {}

    static Route.Answer of(Stage stage) {
        return switch (stage) {
            case BUILDING -> soon("This Space is being built");
            case APP_STARTING, RUNNING_APP_STARTING, RUNNING_BUILDING, RUNNING, SLEEPING ->
                soon("This Space is starting");
            case PAUSED -> never("This Space is paused", "Its owner can start it again.");
            case STOPPED -> never("This Space is not running", "Its owner can start it.");
            case NO_APP_FILE, CONFIG_ERROR, BUILD_ERROR, RUNTIME_ERROR ->
                never("This Space has an error", "Its owner sees in its log what went wrong.");
        };
    }

    static Route.Answer restarting() {
        return soon("This Space had an error and starts again");
    }

    static Route.Answer crowded() {
        return new Route.Answer(
                UNAVAILABLE, "Too many wait for this Space", "Try again in a moment.", Optional.of(SOON));
    }

    private static Route.Answer soon(String title) {
        return new Route.Answer(
                UNAVAILABLE, title, "Stay here: this page asks again until it answers.", Optional.of(SOON));
    }

    private static Route.Answer never(String title, String text) {
        return new Route.Answer(UNAVAILABLE, title, text);
    }
}
