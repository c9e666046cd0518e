package io.demitasse.spaces.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import io.demitasse.spaces.git.hosting.ChangedFile;
import j2html.tags.DomContent;

/** What changes in a file: each line has its sign, so that nobody has to tell colours apart. */
record CommunityDiff(ChangedFile file) {
    /** A file with more lines is shown when it is opened. */
    private static final int OPENED = 400;

    private long count(String sign) {
        return file.lines().stream().filter(line -> line.startsWith(sign)).count();
    }

    DomContent view() {
        var view = details(
                        summary(
                                code(file.name()),
                                span(
                                                text("+" + count("+")),
                                                span(" lines added").withClass("unseen"))
                                        .withClass("added"),
                                span(
                                                text("−" + count("-")),
                                                span(" lines removed").withClass("unseen"))
                                        .withClass("removed")),
                        file.lines().isEmpty()
                                ? div("Only its name, its kind or what is no text has changed.")
                                        .withClass("path")
                                : pre(each(file.lines(), CommunityDiff::line))
                                        .attr("tabindex", "0")
                                        .attr("aria-label", "What changes in " + file.name()))
                .withClass("diff");
        return file.lines().size() <= OPENED ? view.attr("open") : view;
    }

    private static DomContent line(String line) {
        return span(line + "\n")
                .withClass(
                        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                            case '+' -> "added";
                            case '-' -> "removed";
                            case '@' -> "hunk";
                            default -> "same";
                        });
    }
}
