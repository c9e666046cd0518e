package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much room repositories take, for the administrators of the hub, and how much they may. */
final class AdminStoragePage {
    private static final String PATH = "/admin/storage";
    private static final int PAGE = 50;

    private final Database database;
    private final RepositoryStore store;
    private final Visitors visitors;
    private final Shell shell;

    AdminStoragePage(Database database, RepositoryStore store, Visitors visitors, Shell shell) {
        this.database = database;
        this.store = store;
        this.visitors = visitors;
        this.shell = shell;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context context) throws IOException {
        SignedIn viewer = visitors.administrator(context);
        RepositoryKind kind =
                kind(Optional.ofNullable(context.queryParam("kind")).orElse(""));
        Page<Repository> page = database.repositories()
                .list(new RepositoryQuery(
                        kind,
                        viewer,
                        RepositoryFilter.ALL,
                        RepositorySort.MODIFIED,
                        false,
                        PAGE,
                        Optional.ofNullable(context.queryParam("cursor"))));
        List<DomContent> rows = new ArrayList<>();
        for (Repository repository : page.items()) {
            rows.add(tr(
                    th(a(repository.path()).withHref(Links.page(repository))).attr("scope", "row"),
                    td(Sizes.words(store.bytes(repository.id().hex()))).withClass("number")));
        }
        HostingLimits limits = store.limits();
        shell.send(
                context,
                "Storage · Administration",
                h1("Administration"),
                AdminTabs.of(PATH),
                p("A file may have " + Sizes.words(limits.fileBytes()) + ", a push " + Sizes.words(limits.pushBytes())
                                + ", and all large files of a repository together "
                                + Sizes.words(limits.largeBytes()) + ".")
                        .withClass("path"),
                nav(each(
                                List.of(RepositoryKind.SPACE, RepositoryKind.MODEL, RepositoryKind.DATASET),
                                each -> choice(each, each == kind)))
                        .attr("aria-label", "Kinds")
                        .withClass("choices"),
                h2(KindWords.of(kind).title()),
                rows.isEmpty()
                        ? p("There is none.").withClass("empty")
                        : div(table(
                                        caption("Room that they take").withClass("unseen"),
                                        thead(tr(
                                                th("Name").attr("scope", "col"),
                                                th("On disk")
                                                        .attr("scope", "col")
                                                        .withClass("number"))),
                                        tbody(each(rows, row -> row))))
                                .withClass("scroll"),
                page.next()
                        .<DomContent>map(end -> nav(a("More")
                                        .withHref(path(kind) + "&cursor=" + Links.encoded(end))
                                        .withClass("button"))
                                .attr("aria-label", "Pages")
                                .withClass("more"))
                        .orElseGet(() -> text("")));
    }

    private static DomContent choice(RepositoryKind kind, boolean isCurrent) {
        ATag link = a(KindWords.of(kind).title()).withHref(path(kind)).withClass("button");
        return isCurrent ? link.attr("aria-current", "page") : link;
    }

    private static String path(RepositoryKind kind) {
        return PATH + "?kind=" + kind.name();
    }

    private static RepositoryKind kind(String name) {
        return Stream.of(RepositoryKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(RepositoryKind.SPACE);
    }
}
