package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.git.hosting.History;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** A commit: what it says, and what it changed in each file. */
final class CommitPage implements RepositoryPage {
    private static final int MOST_BYTES = 1 << 19;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{7,40}");

    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final InstantSource clock;

    CommitPage(Shelf shelf, Shell shell, Apps apps, InstantSource clock) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/commit/{id}", context -> show(context, kind));
    }

    private void show(Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind);
        Repository known = shown.known();
        String wanted = context.pathParam("id");
        if (!ID.matcher(wanted).matches()) {
            throw PageException.notFound();
        }
        String id = shown.git().revisions().find(wanted).orElseThrow(PageException::notFound);
        History history = shown.git().history();
        CommitInfo commit = history.commit(id);
        // A merge is shown as the change that it brought.
        Optional<String> before = commit.parents().stream().findFirst();
        shell.send(
                context,
                CommitView.title(commit) + " · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.HISTORY),
                about(known, commit, before),
                DiffView.of(history.difference(before, id, MOST_BYTES)));
    }

    private DomContent about(Repository known, CommitInfo commit, Optional<String> before) {
        return section(
                        h2(CommitView.title(commit)),
                        commit.description().isEmpty()
                                ? text("")
                                : pre(commit.description()).withClass("message"),
                        p(
                                        text(commit.author().name() + ", "),
                                        Ages.ago(commit.date(), clock),
                                        code(commit.id()).withClass("mark"),
                                        a("Files").withHref(Links.file(known, "tree", commit.id(), "")),
                                        before.<DomContent>map(parent -> a("The change before")
                                                        .withHref(Links.part(known, "commit/" + parent)))
                                                .orElseGet(() -> text("")))
                                .withClass("facts"))
                .withClass("notice");
    }
}
