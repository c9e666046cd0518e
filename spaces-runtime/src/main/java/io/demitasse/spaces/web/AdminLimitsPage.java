package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.HubLimit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How much repositories, Spaces and accounts may have, for the administrators of the hub to set. */
final class AdminLimitsPage {
    private static final String PATH = "/admin/limits";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Apps apps;

    AdminLimitsPage(Database database, Visitors visitors, Shell shell, Apps apps) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.apps = apps;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            visitors.administrator(context);
            show(context, this::now, text(""));
        });
        routes.post(PATH, this::change);
    }

    private String now(HubLimit limit) {
        return Long.toString(database.limits().of(limit));
    }

    private void change(Context context) throws IOException {
        visitors.administrator(context);
        Form form = Form.of(context);
        try {
            Map<HubLimit, Long> amounts = new EnumMap<>(HubLimit.class);
            for (HubLimit limit : HubLimit.values()) {
                amounts.put(limit, limit.read(form.get(limit.name())));
            }
            database.limits().set(amounts);
            apps.limitsChanged();
            show(
                    context,
                    this::now,
                    p("These limits hold from the next push, start or link on.")
                            .withClass("done")
                            .attr("role", "status"));
        } catch (VisitorException e) {
            context.status(400);
            show(context, limit -> form.get(limit.name()), Fields.problem(String.valueOf(e.getMessage())));
        }
    }

    private void show(Context context, Function<HubLimit, String> values, DomContent said) {
        shell.send(
                context,
                "Limits · Administration",
                h1("Administration"),
                AdminTabs.of(PATH),
                said,
                form(
                                group(
                                        "Repositories",
                                        List.of(HubLimit.FILE, HubLimit.PUSH, HubLimit.LARGE_FILES),
                                        values),
                                group("Spaces", List.of(HubLimit.MEMORY, HubLimit.CORES, HubLimit.PROCESSES), values),
                                group("Links to demos that run elsewhere", List.of(HubLimit.LINKS), values),
                                button("Save").withType("submit"))
                        .withMethod("post")
                        .withAction(PATH)
                        .withClass("groups"));
    }

    private static DomContent group(String title, List<HubLimit> limits, Function<HubLimit, String> values) {
        return section(
                        h2(title),
                        div(each(limits, limit -> field(limit, values.apply(limit))))
                                .withClass("line"))
                .withClass("notice");
    }

    private static DomContent field(HubLimit limit, String value) {
        return Fields.number(limit.name(), limit.label(), value, limit.least(), limit.most());
    }
}
