package io.demitasse.components.file;

import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.text;

import io.demitasse.component.View;
import j2html.tags.DomContent;

/** Draws the box that takes a file away with the next press of a button, for pages without a script. */
public final class RemovalView {
    private RemovalView() {}

    /** The box for the file of that id. */
    public static DomContent draw(View<?> view, String id, String words) {
        var box = input().withType("checkbox")
                .withName(view.name() + "." + FileWire.REMOVED)
                .withValue(id);
        return label(box, text(words)).withClass("file-removal");
    }
}
