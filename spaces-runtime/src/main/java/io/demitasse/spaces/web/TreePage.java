package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.spaces.git.hosting.CommitInfo;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.EntryPage;
import io.demitasse.spaces.git.hosting.Revisions.Split;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The files of a folder in a version of a repository. */
final class TreePage implements RepositoryPage {
    /** So many that what changed each last is found in little time. */
    private static final int PAGE = 50;

    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final InstantSource clock;

    TreePage(Shelf shelf, Shell shell, Apps apps, InstantSource clock) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/tree/<place>", context -> show(context, kind));
    }

    private void show(Context context, RepositoryKind kind) throws IOException {
        Shown shown = shelf.open(context, kind);
        Split split = shown.git().revisions().split(context.pathParam("place")).orElseThrow(PageException::notFound);
        Tree tree = shown.git().tree(split.commit());
        Optional<String> after = Optional.ofNullable(context.queryParam("after"));
        EntryPage page = tree.list(split.path(), false, after, PAGE);
        Map<String, CommitInfo> last = shown.git()
                .history()
                .last(split.commit(), page.entries().stream().map(Entry::path).toList());
        Repository known = shown.known();
        shell.send(
                context,
                known.path(),
                Heading.of(shown, apps, Heading.Tab.FILES),
                div(
                                Crumbs.of(shown, split.revision(), split.path()),
                                shown.isWritable() && Branch.is(shown, split.revision())
                                        ? a("New file")
                                                .withHref(Links.file(known, "new", split.revision(), split.path()))
                                        : text(""))
                        .withClass("place"),
                page.entries().isEmpty()
                        ? p("There is no file here.").withClass("empty")
                        : files(known, split, page, last),
                page.next().<DomContent>map(TreePage::more).orElseGet(() -> text("")),
                Readme.of(known, split.revision(), tree, split.path())
                        .<DomContent>map(
                                readme -> section(h2(Readme.FILE), readme).withClass("readme"))
                        .orElseGet(() -> text("")));
    }

    private DomContent files(Repository known, Split split, EntryPage page, Map<String, CommitInfo> last) {
        return div(table(
                        caption("Files").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("Size").attr("scope", "col").withClass("number"),
                                th("Last change").attr("scope", "col").withClass("extra"),
                                th("When").attr("scope", "col"))),
                        tbody(each(
                                page.entries(),
                                entry -> row(
                                        known, split.revision(), entry, Optional.ofNullable(last.get(entry.path())))))))
                .withClass("scroll");
    }

    private DomContent row(Repository known, String revision, Entry entry, Optional<CommitInfo> last) {
        String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        DomContent link = switch (entry.kind()) {
            case DIRECTORY -> a(name + "/").withHref(Links.file(known, "tree", revision, entry.path()));
            case FILE, SYMLINK -> a(name).withHref(Links.file(known, "blob", revision, entry.path()));
            case SUBMODULE -> text(name);
        };
        return tr(
                th(link).attr("scope", "row"),
                td(entry.kind() == Entry.Kind.FILE ? Sizes.words(entry.size()) : "")
                        .withClass("number"),
                td(last.map(CommitInfo::title).orElse("")).withClass("commit extra"),
                td(last.<DomContent>map(commit -> Ages.ago(commit.date(), clock))
                        .orElseGet(() -> text(""))));
    }

    private static DomContent more(String end) {
        return nav(a("More files").withHref("?after=" + Links.encoded(end)).withClass("button"))
                .attr("aria-label", "Pages")
                .withClass("more");
    }
}
