package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What the program of a Space is given by name: variables, which are shown, and secrets, which never are again. */
final class EnvironmentSetting implements Setting {
    private final Database database;
    private final Apps apps;

    EnvironmentSetting(Database database, Apps apps) {
        this.database = database;
        this.apps = apps;
    }

    @Override
    public String name() {
        return "environment";
    }

    @Override
    public boolean isOf(RepositoryKind kind) {
        return kind == RepositoryKind.SPACE;
    }

    @Override
    public DomContent view(Shown shown) {
        Id space = shown.known().id();
        List<DomContent> rows = new ArrayList<>();
        database.variables().list(space).forEach(each -> rows.add(row(shown, "variable", each.key(), each.value())));
        database.secrets().list(space).forEach(each -> rows.add(row(shown, "secret", each.key(), "kept secret")));
        return each(
                h2("Variables and secrets"),
                p("Its program finds them in its environment. Everybody who may read the Space sees variables; the value"
                                + " of a secret is never shown again.")
                        .withClass("path"),
                rows.isEmpty() ? text("") : table(rows),
                form(shown)
                        .with(
                                Fields.choice(
                                        "kind",
                                        "Kind",
                                        List.of(new Choice("variable", "variable"), new Choice("secret", "secret")),
                                        "secret"),
                                Fields.line("key", "Name", "", "off"),
                                Fields.line("value", "Value", "", "off").withClass("field wide"),
                                button("Set")
                                        .withType("submit")
                                        .withName("deed")
                                        .withValue("set")));
    }

    private static DomContent table(List<DomContent> rows) {
        return div(TagCreator.table(
                        caption("Variables and secrets").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("Value").attr("scope", "col"),
                                th(span("Delete").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(rows, row -> row))))
                .withClass("scroll");
    }

    private DomContent row(Shown shown, String kind, String key, String value) {
        return tr(
                th(code(key)).attr("scope", "row"),
                td(value).withClass(kind.equals("secret") ? "commit" : "value"),
                td(form(shown)
                        .with(
                                Fields.hidden("kind", kind),
                                Fields.hidden("key", key),
                                button("Delete")
                                        .withType("submit")
                                        .withName("deed")
                                        .withValue("delete")
                                        .withClass("danger")
                                        .attr("aria-label", "Delete the " + kind + " " + key))));
    }

    @Override
    public String change(Shown shown, Form form) {
        Id space = shown.known().id();
        String key = form.get("key").strip();
        boolean isSecret = form.get("kind").equals("secret");
        if (form.get("deed").equals("delete")) {
            if (isSecret) {
                database.secrets().delete(space, key);
            } else {
                database.variables().delete(space, key);
            }
        } else if (isSecret) {
            database.secrets().set(space, key, form.get("value"), "");
        } else {
            database.variables().set(space, key, form.get("value"), "");
        }
        apps.settingsChanged(shown.known());
        return Setting.page(shown);
    }
}
