package io.demitasse.spaces.web;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.spaces.git.hosting.Difference;
import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.util.ArrayList;
import java.util.List;

/** What changed between two commits, file by file. */
final class DiffView {
    /** A page of more takes a browser too long. */
    private static final int MOST_LINES = 5000;

    private DiffView() {}

    static DomContent of(Difference difference) {
        List<DiffFile> files = difference.files().stream().map(DiffFile::of).toList();
        if (files.isEmpty()) {
            return p("No file has changed.").withClass("empty");
        }
        List<DomContent> views = new ArrayList<>();
        int lines = 0;
        for (DiffFile file : files) {
            boolean isShown = lines + file.lines().size() <= MOST_LINES;
            views.add(file(file, isShown));
            lines += isShown ? file.lines().size() : 0;
        }
        return section(
                        h2(files.size() + (files.size() == 1 ? " file" : " files") + " changed"),
                        each(views, view -> view),
                        difference.whole()
                                ? text("")
                                : p("This is the beginning. The whole change is too large for a page: fetch it with git.")
                                        .withClass("notice"))
                .withClass("diff");
    }

    private static DomContent file(DiffFile file, boolean isShown) {
        return details(
                        summary(
                                h3(file.path()),
                                count("+" + file.added(), " lines added").withClass("added"),
                                count("−" + file.removed(), " lines removed").withClass("removed")),
                        body(file, isShown))
                .attr("open")
                .withClass("changed");
    }

    private static SpanTag count(String number, String of) {
        return span(text(number), span(of).withClass("unseen"));
    }

    private static DomContent body(DiffFile file, boolean isShown) {
        if (!isShown) {
            return p("This file changed too much to be shown here.");
        }
        if (file.lines().isEmpty()) {
            return p("Only its name, its kind or what is no text has changed.");
        }
        return div(table(
                        caption("Changes of " + file.path()).withClass("unseen"),
                        thead(tr(
                                        th("Line before").attr("scope", "col"),
                                        th("Line after").attr("scope", "col"),
                                        th("Text").attr("scope", "col")))
                                .withClass("unseen"),
                        tbody(each(file.lines(), DiffView::line))))
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Changes of " + file.path())
                .withClass("lines");
    }

    private static DomContent line(DiffFile.Line line) {
        return switch (line.mark()) {
            case PLACE -> tr(td(line.text()).attr("colspan", 3)).withClass("place");
            case ADDED -> row(line, "added", "+");
            case REMOVED -> row(line, "removed", "−");
            case SAME -> row(line, "same", " ");
        };
    }

    private static DomContent row(DiffFile.Line line, String kind, String sign) {
        return tr(number(line.before()), number(line.after()), td(code(sign + line.text())))
                .withClass(kind);
    }

    private static DomContent number(int number) {
        return td(number == 0 ? "" : Integer.toString(number)).withClass("numbered");
    }
}
