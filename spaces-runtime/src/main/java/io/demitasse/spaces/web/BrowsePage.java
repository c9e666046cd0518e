package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The repositories of a kind that a visitor may see, to search and to browse; Spaces are the first page. */
final class BrowsePage {
    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final ListCard card;

    BrowsePage(Database database, Visitors visitors, Shell shell, ListCard card) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.card = card;
    }

    void add(RoutesConfig routes) {
        routes.get("/", context -> show(context, RepositoryKind.SPACE));
        for (RepositoryKind kind : RepositoryKind.values()) {
            routes.get(Links.list(kind), context -> show(context, kind));
        }
    }

    private void show(Context context, RepositoryKind kind) {
        ListSearch wanted = ListSearch.of(context, kind);
        Principal viewer = visitors.of(context);
        Page<Repository> page = database.repositories().list(wanted.query(viewer));
        KindWords words = KindWords.of(kind);
        DomContent list = page.items().isEmpty()
                ? (wanted.isAll() ? FirstSteps.of(kind, Site.url(context), viewer) : nothing(wanted))
                : card.list(page.items());
        shell.send(
                context,
                words.title(),
                h1(words.title()),
                search(wanted),
                list,
                page.next().<DomContent>map(end -> more(wanted, end)).orElseGet(() -> text("")));
    }

    private static DomContent more(ListSearch wanted, String end) {
        return nav(a("More " + KindWords.of(wanted.kind()).many())
                        .withHref(wanted.next(end))
                        .withClass("button"))
                .attr("aria-label", "Pages")
                .withClass("more");
    }

    private static DomContent search(ListSearch wanted) {
        List<Choice> sdks = new ArrayList<>(List.of(new Choice("", "all")));
        sdks.addAll(Choice.of(ListSearch.SDKS));
        return form(
                        Fields.search("search", "Search", wanted.search()).withClass("field wide"),
                        Fields.search("owner", "Owner", wanted.owner()).withClass("field half"),
                        Fields.search("tag", "Tag", wanted.tag()).withClass("field half"),
                        wanted.kind() == RepositoryKind.SPACE
                                ? Fields.choice("sdk", "Kind", sdks, wanted.sdk())
                                        .withClass("field half")
                                : text(""),
                        Fields.choice("sort", "Order", Choice.of(ListSearch.SORTS), wanted.sort())
                                .withClass("field half"),
                        button("Search").withType("submit").withClass("primary"))
                .withMethod("get")
                .withAction(Links.list(wanted.kind()))
                .attr("role", "search")
                .withClass("line filters");
    }

    private static DomContent nothing(ListSearch wanted) {
        KindWords words = KindWords.of(wanted.kind());
        return section(
                        h2("No " + words.one() + " is like that"),
                        p(
                                text("Search for less, or "),
                                a("see all " + words.many()).withHref(Links.list(wanted.kind())),
                                text(".")))
                .withClass("empty");
    }
}
