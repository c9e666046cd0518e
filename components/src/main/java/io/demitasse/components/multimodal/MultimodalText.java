package io.demitasse.components.multimodal;

import io.demitasse.media.MediaFile;
import java.util.List;

/**
 * A text and the files that came with it.
 *
 * @param text as it was typed; may be empty if there are files
 */
public record MultimodalText(String text, List<MediaFile> files) {
    /** Nothing typed and no file. */
    public static final MultimodalText EMPTY = new MultimodalText("", List.of());

    public MultimodalText {
        files = List.copyOf(files);
    }

    /** A text without files. */
    public static MultimodalText of(String text) {
        return new MultimodalText(text, List.of());
    }

    /** Whether there is neither a word nor a file. */
    public boolean isBlank() {
        return text.isBlank() && files.isEmpty();
    }
}
