package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A user's own settings: name, address, password. */
final class AccountPage {
    private static final String PATH = "/settings";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Attempts attempts;

    AccountPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        attempts = new Attempts(clock);
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, visitors.user(context).account(), text("")));
        routes.post(PATH + "/profile", this::changeProfile);
        routes.post(PATH + "/password", this::changePassword);
    }

    private void changeProfile(Context context) throws IOException {
        Form form = Form.of(context);
        Account user = visitors.user(context).account();
        try {
            database.accounts()
                    .changeProfile(
                            user.id(),
                            form.get("full-name").strip(),
                            form.get("email").strip());
            Visitors.redirect(context, PATH);
        } catch (VisitorException e) {
            refuse(context, user, String.valueOf(e.getMessage()));
        }
    }

    private void changePassword(Context context) throws IOException {
        Form form = Form.of(context);
        Account user = visitors.user(context).account();
        Duration wait = attempts.oneMore(List.of("user " + user.id()));
        if (!wait.isZero()) {
            context.status(429).header("Retry-After", Long.toString(wait.toSeconds() + 1));
            show(context, user, Fields.problem("There were too many attempts. Wait for a minute, and try again."));
            return;
        }
        if (database.accounts().checkPassword(user.name(), form.get("current")).isEmpty()) {
            refuse(context, user, "That is not your present password. Write it again.");
            return;
        }
        if (!form.get("password").equals(form.get("again"))) {
            refuse(context, user, "The two new passwords differ. Write the same one twice.");
            return;
        }
        try {
            database.accounts().changePassword(user.id(), form.get("password"));
            // All sessions have ended, this one too.
            visitors.begin(context, user.id());
            show(
                    context,
                    user,
                    p("Your password is changed, and you are signed out everywhere else.")
                            .withClass("done")
                            .attr("role", "status"));
        } catch (VisitorException e) {
            refuse(context, user, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(Context context, Account user, String problem) {
        context.status(400);
        show(context, user, Fields.problem(problem));
    }

    private void show(Context context, Account user, DomContent said) {
        shell.send(
                context,
                "Settings",
                h1("Settings"),
                AccountTabs.of(PATH),
                said,
                section(
                                h2("Profile"),
                                form(
                                                Fields.optional("full-name", "Full name", user.fullName()),
                                                Fields.optional("email", "E-mail", user.email()),
                                                button("Save").withType("submit"))
                                        .withMethod("post")
                                        .withAction(PATH + "/profile")
                                        .withClass("line"))
                        .withClass("notice"),
                section(
                                h2("Password"),
                                form(
                                                Fields.hidden("username", user.name())
                                                        .attr("autocomplete", "username"),
                                                Fields.password("current", "Present password", "current-password"),
                                                Fields.password("password", "New password", "new-password"),
                                                Fields.password("again", "The new one again", "new-password"),
                                                button("Change").withType("submit"))
                                        .withMethod("post")
                                        .withAction(PATH + "/password")
                                        .withClass("line"))
                        .withClass("notice"),
                section(
                                h2("Organisations"),
                                p(
                                        text("Work with others under one name: "),
                                        a("found an organisation").withHref("/organizations/new"),
                                        text(".")))
                        .withClass("notice"));
    }
}
