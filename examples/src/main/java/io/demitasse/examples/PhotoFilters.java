package io.demitasse.examples;

import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.media.ImageFile;

/** A picture goes in, a picture comes out, both as plain {@link java.awt.image.BufferedImage}s. */
public final class PhotoFilters {
    private PhotoFilters() {}

    static ImageFile apply(ImageFile photo, Filter filter, double percent) {
        return ImageFile.of(filter.apply(photo.image(), percent / 100));
    }

    /** The app. */
    public static App app() {
        ImageFile lake = Resources.picture("lake.png");
        return Interface.of("Photo filters")
                .description("Drop a photo, choose a filter, and set how much of it you want.")
                .submitLabel("Apply")
                .inputs(
                        image("Photo"),
                        radio("Filter", Filter.values()).value(Filter.SEPIA),
                        slider("Strength in percent", 0, 100).step(5).value(100.0))
                .outputs(image("Result"))
                .examples(row(lake, Filter.SEPIA, 100.0), row(lake, Filter.EDGES, 100.0), row(lake, Filter.BLUR, 60.0))
                .predict(PhotoFilters::apply);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
