package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeaderTag;

/** The top of each page of a repository: what it is, and the tabs that lead to its pages. */
final class Heading {
    /** The pages of a repository. */
    enum Tab {
        APP,
        CARD,
        FILES,
        HISTORY,
        COMMUNITY,
        LOGS,
        SETTINGS,
        /** One that no tab leads to. */
        NONE
    }

    private Heading() {}

    static HeaderTag of(Shown shown, Apps apps, Tab current) {
        Repository repository = shown.known();
        Face face = Face.of(repository);
        boolean isSpace = repository.kind() == RepositoryKind.SPACE;
        return header(
                        div(
                                        div(span(face.emoji()).attr("aria-hidden", "true"))
                                                .withClass("tile " + face.gradient()),
                                        div(
                                                h1(face.title()),
                                                p(
                                                                a(repository.owner())
                                                                        .withHref(Links.account(repository.owner())),
                                                                text("/" + repository.name()))
                                                        .withClass("path")),
                                        div(
                                                        isSpace
                                                                ? StageView.of(apps.status(repository)
                                                                        .stage())
                                                                : text(""),
                                                        Marks.visibility(repository),
                                                        LikeButton.of(shown),
                                                        shown.viewer() instanceof SignedIn
                                                                ? a("Duplicate")
                                                                        .withHref(Links.part(repository, "duplicate"))
                                                                : text(""))
                                                .withClass("facts"))
                                .withClass("title"),
                        nav(
                                        tab(
                                                isSpace ? "App" : "Card",
                                                Links.page(repository),
                                                current == (isSpace ? Tab.APP : Tab.CARD)),
                                        tab("Files", Links.file(repository, "tree", "main", ""), current == Tab.FILES),
                                        tab("History", Links.part(repository, "commits/main"), current == Tab.HISTORY),
                                        tab("Community", Links.discussions(repository), current == Tab.COMMUNITY),
                                        isSpace && shown.isWritable()
                                                ? tab("Logs", Links.part(repository, "logs"), current == Tab.LOGS)
                                                : text(""),
                                        shown.isOwned()
                                                ? tab(
                                                        "Settings",
                                                        Links.part(repository, "settings"),
                                                        current == Tab.SETTINGS)
                                                : text(""))
                                .withClass("tabs")
                                .attr("aria-label", "Pages of " + repository.path()))
                .withClass("heading");
    }

    private static DomContent tab(String word, String path, boolean isCurrent) {
        return Tabs.tab(word, path, isCurrent);
    }
}
