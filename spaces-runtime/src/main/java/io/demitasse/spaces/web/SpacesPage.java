package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.List;

/** The first page: the Spaces that a visitor may see, to search and to browse. */
final class SpacesPage {
    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Apps apps;

    SpacesPage(Database database, Visitors visitors, Shell shell, Apps apps) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.apps = apps;
    }

    void add(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context context) {
        SpaceSearch wanted = SpaceSearch.of(context);
        Principal viewer = visitors.of(context);
        Page<Repository> page = database.repositories().list(wanted.query(viewer));
        DomContent list = page.items().isEmpty()
                ? (wanted.isAll() ? first(context, viewer) : nothing())
                : ul(each(
                                page.items(),
                                space -> li(
                                        new SpaceCard(space, apps.status(space).stage()).view())))
                        .withClass("cards");
        shell.send(
                context,
                "Spaces",
                h1("Spaces"),
                search(wanted),
                list,
                page.next().<DomContent>map(end -> more(wanted, end)).orElseGet(() -> text("")));
    }

    private static DomContent more(SpaceSearch wanted, String end) {
        return nav(a("More Spaces").withHref(wanted.next(end)).withClass("button"))
                .attr("aria-label", "Pages")
                .withClass("more");
    }

    private static DomContent search(SpaceSearch wanted) {
        return form(
                        div(
                                        label("Search").withFor("search"),
                                        input().withId("search")
                                                .withName("search")
                                                .withType("search")
                                                .withValue(wanted.search())
                                                .attr("maxlength", SpaceSearch.LONGEST))
                                .withClass("field wide"),
                        choice("sdk", "Kind", "all", SpaceSearch.SDKS, wanted.sdk()),
                        choice("sort", "Order", "", SpaceSearch.SORTS, wanted.sort()),
                        button("Search").withType("submit").withClass("primary"))
                .withMethod("get")
                .withAction("/")
                .attr("role", "search")
                .withClass("line");
    }

    /** A choice; the word for no choice comes first if there is one. */
    private static DomContent choice(String name, String label, String none, List<String> words, String chosen) {
        return div(
                        label(label).withFor(name),
                        select(
                                        none.isEmpty() ? text("") : option(none).withValue(""),
                                        each(
                                                words,
                                                word -> option(word)
                                                        .withValue(word)
                                                        .withCondSelected(word.equals(chosen))))
                                .withId(name)
                                .withName(name))
                .withClass("field half");
    }

    private static DomContent nothing() {
        return section(
                        h2("No Space is like that"),
                        p(text("Search for less, or "), a("see all Spaces").withHref("/"), text(".")))
                .withClass("empty");
    }

    /** How to make the first Space. */
    private static DomContent first(Context context, Principal viewer) {
        String name = viewer instanceof SignedIn known ? known.account().name() : "YOU";
        String url = Site.url(context);
        String steps = """
                export HF_ENDPOINT=%s
                hf auth login
                hf repo create %s/hello --repo-type space --space-sdk static
                git clone %s/spaces/%s/hello
                # change index.html, or put a Java file beside a README that says "sdk: demitasse"
                git push""".formatted(url, name, url, name);
        return section(
                        h2("There is no Space to see yet"),
                        viewer instanceof SignedIn
                                ? p(
                                        text("Make the first one. You need "),
                                        a("a token").withHref("/settings/tokens"),
                                        text(" for it:"))
                                : p(
                                        a("Sign in").withHref("/login"),
                                        text(" to see private ones, or make the first one:")),
                        pre(code(steps)).attr("tabindex", "0").attr("aria-label", "How to make a Space"))
                .withClass("empty");
    }
}
