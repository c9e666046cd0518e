package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.git.hosting.NamedCommit;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The version of a repository that a page is of, with the branches and tags to look at instead. */
final class RevisionMenu {
    /** More than anybody reads through; the page of each is there all the same. */
    private static final int MOST = 100;

    /** Of a tag that is called as a branch, which is what the name alone means. */
    private static final String TAGS = "refs/tags/";

    private final Shown shown;
    private final String revision;
    private final String view;

    private RevisionMenu(Shown shown, String revision, String view) {
        this.shown = shown;
        this.revision = revision;
        this.view = view;
    }

    /**
     * For a page.
     *
     * @param revision that it shows
     * @param view that it is: {@code tree} or {@code commits}
     */
    static DomContent of(Shown shown, String revision, String view) throws IOException {
        return new RevisionMenu(shown, revision, view)
                .menu(shown.git().refs().branches(), shown.git().refs().tags());
    }

    private DomContent menu(List<NamedCommit> branches, List<NamedCommit> tags) {
        if (tags.isEmpty() && branches.stream().allMatch(branch -> branch.name().equals(revision))) {
            return span(revision).withClass("mark");
        }
        return details(
                        summary(span("Version: ").withClass("unseen"), text(revision))
                                .withClass("mark"),
                        div(
                                list("Branches", branches, name -> name),
                                list("Tags", tags, name -> isBranch(branches, name) ? TAGS + name : name)))
                .withClass("revisions");
    }

    private static boolean isBranch(List<NamedCommit> branches, String name) {
        return branches.stream().anyMatch(branch -> branch.name().equals(name));
    }

    private DomContent list(String title, List<NamedCommit> names, UnaryOperator<String> revisions) {
        if (names.isEmpty()) {
            return text("");
        }
        return div(
                p(title),
                ul(each(
                        names.stream().limit(MOST).toList(),
                        name -> li(link(name.name(), revisions.apply(name.name()))))),
                names.size() > MOST ? p("and " + (names.size() - MOST) + " more") : text(""));
    }

    private DomContent link(String name, String of) {
        return a(name).withHref(Links.file(shown.known(), view, of, ""))
                .condAttr(of.equals(revision), "aria-current", "true");
    }
}
