package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where somebody founds an organisation. */
final class NewOrganisationPage {
    private static final String PATH = "/organizations/new";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;

    NewOrganisationPage(Database database, Visitors visitors, Shell shell) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            visitors.user(context);
            show(context, "", "", "");
        });
        routes.post(PATH, this::found);
    }

    private void found(Context context) throws IOException {
        Form form = Form.of(context);
        Id founder = visitors.user(context).account().id();
        String name = form.get("name").strip();
        String fullName = form.get("full-name").strip();
        try {
            Account made = database.accounts()
                    .createOrganisation(name, fullName, founder)
                    .orElseThrow(() -> new VisitorException("'" + name + "' is taken. Choose another name."));
            Visitors.redirect(context, Links.account(made.name()));
        } catch (VisitorException e) {
            context.status(400);
            show(context, name, fullName, String.valueOf(e.getMessage()));
        }
    }

    private void show(Context context, String name, String fullName, String problem) {
        shell.send(
                context,
                "New organisation",
                section(
                                h1("New organisation"),
                                p("Its members share repositories, each with a role."),
                                Fields.problem(problem),
                                form(
                                                Fields.line("name", "Name, for addresses", name, "off"),
                                                Fields.optional("full-name", "Full name", fullName),
                                                button("Found it")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post")
                                        .withAction(PATH))
                        .withClass("narrow"));
    }
}
