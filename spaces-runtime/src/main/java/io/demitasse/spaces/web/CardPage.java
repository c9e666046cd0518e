package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a model or a dataset says of itself: its README, and its tags. */
final class CardPage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;

    CardPage(Shelf shelf, Shell shell, Apps apps) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        if (kind != RepositoryKind.SPACE) {
            routes.get(repository, context -> show(context, kind));
        }
    }

    private void show(Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind);
        Repository known = shown.known();
        Optional<String> commit = shown.git().revisions().find("main");
        Optional<DomContent> readme =
                commit.isPresent() ? Readme.of(known, "main", shown.git().tree(commit.get()), "") : Optional.empty();
        shell.send(
                context,
                Face.of(known).title(),
                Heading.of(shown, apps, Heading.Tab.CARD),
                tags(known),
                readme.<DomContent>map(words -> section(words).withClass("readme"))
                        .orElseGet(() -> none(known)));
    }

    private static DomContent tags(Repository known) {
        List<String> tags = known.card().tags();
        return tags.isEmpty()
                ? text("")
                : ul(each(
                                tags,
                                tag -> li(a(tag).withHref(Links.tagged(known.kind(), tag))
                                        .withClass("mark"))))
                        .attr("aria-label", "Tags")
                        .withClass("marks");
    }

    private static DomContent none(Repository known) {
        return section(
                        h2("It does not say what it is"),
                        p("A file README.md tells others what this "
                                + KindWords.of(known.kind()).one() + " is for, and how to use it."))
                .withClass("empty");
    }
}
