package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.HubLimit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** The kinds of hardware that Spaces can have, for the administrators of the hub to offer. */
final class AdminHardwarePage {
    static final String PATH = "/admin/hardware";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Apps apps;

    AdminHardwarePage(Database database, Visitors visitors, Shell shell, Apps apps) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.apps = apps;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            visitors.administrator(context);
            show(context, "", field -> "");
        });
        routes.post(PATH, this::set);
        routes.post(PATH + "/{name}/remove", this::remove);
    }

    private void set(Context context) throws IOException {
        visitors.administrator(context);
        Form form = Form.of(context);
        try {
            database.hardware()
                    .set(new Hardware(
                            form.get("name").strip(),
                            HubLimit.MEMORY.read(form.get("memory")),
                            HubLimit.CORES.read(form.get("cores"))));
            apps.limitsChanged();
            Visitors.redirect(context, PATH);
        } catch (VisitorException e) {
            context.status(400);
            show(context, String.valueOf(e.getMessage()), form::get);
        }
    }

    private void remove(Context context) throws IOException {
        visitors.administrator(context);
        Form.of(context);
        database.hardware().remove(context.pathParam("name"));
        apps.limitsChanged();
        Visitors.redirect(context, PATH);
    }

    private void show(Context context, String problem, UnaryOperator<String> written) {
        shell.send(
                context,
                "Hardware · Administration",
                h1("Administration"),
                AdminTabs.of(PATH),
                p(
                                text("What owners of Spaces can choose from. The basic kind is what the "),
                                a("limits").withHref("/admin/limits"),
                                text(" say, and a change holds from the next start of a Space on."))
                        .withClass("lead"),
                Fields.problem(problem),
                list(),
                h2("Offer more"),
                form(
                                Fields.line("name", "Name, such as cpu-upgrade", written.apply("name"), "off"),
                                amount("memory", HubLimit.MEMORY, written),
                                amount("cores", HubLimit.CORES, written),
                                button("Offer it").withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(PATH)
                        .withClass("line"));
    }

    private static DomContent amount(String name, HubLimit limit, UnaryOperator<String> written) {
        return Fields.number(name, limit.label(), written.apply(name), limit.least(), limit.most());
    }

    private DomContent list() {
        return div(table(
                        caption("Hardware").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("Memory").attr("scope", "col"),
                                th("Processors").attr("scope", "col"),
                                th(span("Remove").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(database.hardware().all(), AdminHardwarePage::row))))
                .withClass("scroll");
    }

    private static DomContent row(Hardware kind) {
        return tr(
                th(kind.name()).attr("scope", "row"),
                td(kind.memoryWords()),
                td(Long.toString(kind.cores())),
                td(kind.name().equals(Hardware.BASIC) ? text("") : remove(kind)));
    }

    private static DomContent remove(Hardware kind) {
        return form(button("Remove").withType("submit").withClass("danger").attr("aria-label", "Remove " + kind.name()))
                .withMethod("post")
                .withAction(PATH + "/" + Links.encoded(kind.name()) + "/remove");
    }
}
