package io.demitasse.spaces.web;

import static j2html.TagCreator.span;

import io.demitasse.spaces.run.Stage;
import j2html.tags.specialized.SpanTag;

/** What a Space is doing, as a dot with words. */
final class StageView {
    private StageView() {}

    static SpanTag of(Stage stage) {
        return span(span().withClass("dot").attr("aria-hidden", "true"), span(words(stage)))
                .withClass("stage stage-" + kind(stage));
    }

    static String words(Stage stage) {
        return switch (stage) {
            case RUNNING -> "Running";
            case RUNNING_BUILDING -> "Running, and building";
            case RUNNING_APP_STARTING -> "Running, and starting anew";
            case BUILDING -> "Building";
            case APP_STARTING -> "Starting";
            case SLEEPING -> "Asleep";
            case PAUSED -> "Paused";
            case STOPPED -> "Stopped";
            case NO_APP_FILE -> "No app yet";
            case CONFIG_ERROR -> "Wrong settings";
            case BUILD_ERROR -> "Build failed";
            case RUNTIME_ERROR -> "Failed";
        };
    }

    private static String kind(Stage stage) {
        return switch (stage) {
            case RUNNING -> "good";
            case RUNNING_BUILDING, RUNNING_APP_STARTING, BUILDING, APP_STARTING -> "busy";
            case SLEEPING, PAUSED, STOPPED, NO_APP_FILE -> "quiet";
            case CONFIG_ERROR, BUILD_ERROR, RUNTIME_ERROR -> "bad";
        };
    }
}
