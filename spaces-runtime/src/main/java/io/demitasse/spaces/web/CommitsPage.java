package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The commits of a repository, newest first. */
final class CommitsPage implements RepositoryPage {
    private static final int PAGE = 40;
    private static final int MOST_PAGES = 10_000;

    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final InstantSource clock;

    CommitsPage(Shelf shelf, Shell shell, Apps apps, InstantSource clock) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/commits/<revision>", context -> show(context, kind));
    }

    private void show(Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind);
        Repository known = shown.known();
        String revision = context.pathParam("revision");
        String commit = shown.git().revisions().find(revision).orElseThrow(PageException::notFound);
        int page = page(context);
        // One more tells whether there is another page.
        List<CommitInfo> commits = shown.git().history().page(commit, page * PAGE, PAGE + 1);
        shell.send(
                context,
                "History · " + known.path(),
                Heading.of(shown, apps, Heading.Tab.HISTORY),
                div(h2("Changes of"), RevisionMenu.of(shown, revision, "commits"))
                        .withClass("crumbs"),
                commits.isEmpty() ? p("There are no more changes.").withClass("empty") : list(known, commits),
                nav(
                                page > 0 ? step("Newer", page - 1) : text(""),
                                commits.size() > PAGE ? step("Older", page + 1) : text(""))
                        .attr("aria-label", "Pages")
                        .withClass("more"));
    }

    private static int page(Context context) {
        String page = Optional.ofNullable(context.queryParam("p")).orElse("0");
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : MOST_PAGES;
        if (number >= MOST_PAGES) {
            throw PageException.notFound();
        }
        return number;
    }

    private static DomContent step(String word, int page) {
        return a(word).withHref("?p=" + page).withClass("button");
    }

    private DomContent list(Repository known, List<CommitInfo> commits) {
        return ul(each(commits.stream().limit(PAGE).toList(), commit -> row(known, commit)))
                .withClass("commits");
    }

    private DomContent row(Repository known, CommitInfo commit) {
        return li(
                div(
                                a(CommitView.title(commit)).withHref(CommitView.link(known, commit)),
                                p(text(commit.author().name() + ", "), Ages.ago(commit.date(), clock))
                                        .withClass("path"))
                        .withClass("what"),
                code(CommitView.shortId(commit)).withClass("mark"),
                a("Files")
                        .withHref(Links.file(known, "tree", commit.id(), ""))
                        .attr("aria-label", "Files of " + CommitView.shortId(commit)));
    }
}
