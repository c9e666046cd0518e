package io.demitasse.examples;

import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.slider;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import io.demitasse.media.ImageFile;

/** A slow computation that shows its result as it gets better, says how far it is and can be stopped. */
public final class SlowStream {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private SlowStream() {}

    static void paint(double passes, Out<ImageFile> out, Call call) throws InterruptedException {
        var scene = new Scene(WIDTH, HEIGHT);
        for (int pass = 1; pass <= passes; pass++) {
            scene.pass();
            out.send(ImageFile.of(scene.picture()));
            call.progress(pass, (long) passes, "following light");
        }
    }

    /** The app. */
    public static App app() {
        return Interface.of("Slow stream")
                .description("A path tracer follows light backwards. The first pass is all noise; watch it clear up.")
                .inputs(slider("Passes", 1, 500).step(1).value(150.0))
                .outputs(image("Picture"))
                .stream(SlowStream::paint);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
