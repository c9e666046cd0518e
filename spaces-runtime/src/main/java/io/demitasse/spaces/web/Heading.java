package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeaderTag;

/** The top of each page of a repository: what it is, and the tabs that lead to its pages. */
final class Heading {
    /** The pages of a repository. */
    enum Tab {
        APP,
        FILES,
        COMMUNITY
    }

    private Heading() {}

    static HeaderTag of(Repository repository, Apps apps, Tab current) {
        Face face = Face.of(repository);
        boolean isSpace = repository.kind() == RepositoryKind.SPACE;
        return header(
                        div(
                                        div(span(face.emoji()).attr("aria-hidden", "true"))
                                                .withClass("tile " + face.gradient()),
                                        div(
                                                h1(face.title()),
                                                p(repository.path()).withClass("path")),
                                        div(
                                                        isSpace
                                                                ? StageView.of(apps.status(repository)
                                                                        .stage())
                                                                : text(""),
                                                        Marks.visibility(repository),
                                                        Marks.likes(repository))
                                                .withClass("facts"))
                                .withClass("title"),
                        nav(
                                        isSpace ? tab("App", Links.page(repository), current == Tab.APP) : text(""),
                                        tab("Files", Links.file(repository, "tree", "main", ""), current == Tab.FILES),
                                        tab("Community", Links.discussions(repository), current == Tab.COMMUNITY))
                                .withClass("tabs")
                                .attr("aria-label", "Pages of " + repository.path()))
                .withClass("heading");
    }

    private static DomContent tab(String word, String path, boolean isCurrent) {
        var link = a(word).withHref(path);
        return isCurrent ? link.attr("aria-current", "page") : link;
    }
}
