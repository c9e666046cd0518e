package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.Revisions.Split;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A file in a version of a repository: its text with line numbers, or a link to get it. */
final class FilePage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;

    FilePage(Shelf shelf, Shell shell, Apps apps) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/blob/<place>", context -> show(context, kind));
    }

    private void show(Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind);
        Split split = shown.git().revisions().split(context.pathParam("place")).orElseThrow(PageException::notFound);
        Tree tree = shown.git().tree(split.commit());
        Entry file = tree.find(split.path())
                .filter(entry -> entry.kind() == Entry.Kind.FILE || entry.kind() == Entry.Kind.SYMLINK)
                .orElseThrow(PageException::notFound);
        Repository known = shown.known();
        shell.send(
                context,
                file.path() + " · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.FILES),
                div(
                                Crumbs.of(shown, split.revision(), split.path()),
                                p(
                                                span(Sizes.words(file.size())),
                                                Branch.is(shown, split.revision()) && shown.isWritable()
                                                        ? changes(known, split)
                                                        : text(""),
                                                a("Download")
                                                        .withHref(Links.file(
                                                                known, "resolve", split.revision(), file.path())))
                                        .withClass("beside"))
                        .withClass("place"),
                PlainText.read(tree, file)
                        .map(text -> numbered(file.path(), text))
                        .orElseGet(FilePage::notShown));
    }

    private static DomContent changes(Repository known, Split split) {
        return span(
                        a("Edit").withHref(Links.file(known, "edit", split.revision(), split.path())),
                        a("Delete").withHref(Links.file(known, "delete", split.revision(), split.path())))
                .withClass("changes");
    }

    private static DomContent numbered(String path, String text) {
        String numbers = LongStream.rangeClosed(1, Math.max(1, text.lines().count()))
                .mapToObj(Long::toString)
                .collect(Collectors.joining("\n"));
        return div(
                        pre(numbers).withClass("numbers").attr("aria-hidden", "true"),
                        div(Highlighted.of(path, text))
                                .attr("tabindex", "0")
                                .attr("role", "region")
                                .attr("aria-label", path)
                                .withClass("lines"))
                .withClass("file");
    }

    private static DomContent notShown() {
        return section(p("This file is not shown here, since it is no text or too large. Download it instead."))
                .withClass("empty");
    }
}
