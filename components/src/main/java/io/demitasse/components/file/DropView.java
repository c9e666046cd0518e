package io.demitasse.components.file;

import static j2html.TagCreator.div;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;

/**
 * Draws the place to drop or choose files. The form control lies over it unseen where there is a script, so that the
 * browser itself handles clicks, keys and drops.
 */
public final class DropView {
    private DropView() {}

    /** A place for files of the accepted types. */
    public static DomContent draw(View<?> view, String accept, boolean many, String words) {
        var chooser = view.control(input().withType("file"))
                .withClass("drop-input")
                .attr("aria-labelledby", view.labelId())
                .condAttr(!accept.isEmpty(), "accept", accept)
                .condAttr(many, "multiple", "");
        var progress = tag("progress")
                .withClass("drop-progress")
                .attr("max", "1")
                .attr("value", "0")
                .attr("aria-label", view.text("file.uploading"))
                .attr("hidden", "");
        return div(
                        chooser,
                        span(Icon.UPLOAD.draw()).withClass("drop-icon"),
                        span(words).withClass("drop-words"),
                        progress,
                        p().withClass("drop-error").attr("role", "alert").attr("hidden", ""))
                .withClass("drop");
    }
}
