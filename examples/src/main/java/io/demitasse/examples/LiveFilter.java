package io.demitasse.examples;

import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.radio;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.media.ImageFile;
import java.time.Duration;

/** What a camera sees, one picture after the other; the next comes when the last one is done. */
public final class LiveFilter {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private LiveFilter() {}

    /** The app. */
    public static App app() {
        return Interface.of("Live filter")
                .description("Turn your camera on, and choose how to look at the world. A still picture does as well.")
                .live()
                .inputs(
                        image("Camera").streaming(PAUSE),
                        radio("Filter", Filter.values()).value(Filter.EDGES))
                .outputs(image("Filtered"))
                .predict((frame, filter) -> ImageFile.of(filter.apply(frame.image(), 1)));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
