package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What runs on the hub, for its administrators, and how much each Space may use. */
final class AdminSpacesPage {
    private static final String PATH = "/admin/spaces";
    private static final int MOST = 500;

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Apps apps;

    AdminSpacesPage(Database database, Visitors visitors, Shell shell, Apps apps) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.apps = apps;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    /** A Space that is not at rest. */
    private record Busy(Repository space, Stage stage) {}

    private void show(Context context) {
        visitors.administrator(context);
        List<Busy> busy = new ArrayList<>();
        database.repositories().forEach(RepositoryKind.SPACE, space -> {
            Stage stage = apps.status(space).stage();
            if (stage != Stage.SLEEPING && stage != Stage.STOPPED && stage != Stage.PAUSED) {
                busy.add(new Busy(space, stage));
            }
        });
        Limits limits = apps.limits(Hardware.BASIC);
        shell.send(
                context,
                "Spaces · Administration",
                h1("Administration"),
                AdminTabs.of(PATH),
                p(
                                text("Each may use " + Sizes.words(limits.memory()) + " of memory, " + limits.cores()
                                        + " cores and " + limits.processes() + " processes, unless it has other "),
                                a("hardware").withHref(AdminHardwarePage.PATH),
                                text("."))
                        .withClass("path"),
                h2("Spaces that are not at rest: " + busy.size()),
                busy.isEmpty() ? p("All Spaces sleep.").withClass("empty") : list(busy));
    }

    private DomContent list(List<Busy> busy) {
        return div(table(
                        caption("Spaces that are not at rest").withClass("unseen"),
                        thead(tr(
                                th("Space").attr("scope", "col"),
                                th("What it does").attr("scope", "col"),
                                th("Hardware").attr("scope", "col"))),
                        tbody(each(
                                busy.stream().limit(MOST).toList(),
                                each -> tr(
                                        th(a(each.space().path()).withHref(Links.page(each.space())))
                                                .attr("scope", "row"),
                                        td(StageView.of(each.stage())),
                                        td(database.settings()
                                                .of(each.space().id())
                                                .hardware()))))))
                .withClass("scroll");
    }
}
