package io.demitasse.spaces.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.label;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

import io.demitasse.spaces.store.DiscussionStatus;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.Locale;

/** Small parts of pages about discussions. */
final class DiscussionMarks {
    private static final int LONGEST = 64 << 10;

    private DiscussionMarks() {}

    /** How far it has come: a sign, a word and a colour. */
    static DomContent status(DiscussionStatus status) {
        return span(span(sign(status)).attr("aria-hidden", "true"), text(" " + word(status)))
                .withClass("mark talk-" + status.name().toLowerCase(Locale.ROOT));
    }

    private static String sign(DiscussionStatus status) {
        return switch (status) {
            case OPEN -> "○";
            case DRAFT -> "◌";
            case CLOSED -> "✕";
            case MERGED -> "✓";
        };
    }

    static String word(DiscussionStatus status) {
        return switch (status) {
            case OPEN -> "Open";
            case DRAFT -> "Draft";
            case CLOSED -> "Closed";
            case MERGED -> "Merged";
        };
    }

    /** A field for several lines. */
    static DivTag words(String name, String label, String value) {
        return words(name, name, label, value);
    }

    /** The same with an id of its own, where a page has several of that name. */
    static DivTag words(String id, String name, String label, String value) {
        return div(
                        label(label).withFor(id),
                        textarea(value)
                                .withId(id)
                                .withName(name)
                                .attr("rows", 6)
                                .attr("maxlength", LONGEST))
                .withClass("field");
    }
}
