package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where a link leads that signs somebody in once: the password is chosen here. To look at the page uses nothing up. */
final class JoinPage {
    private static final String PATH = "/join/{secret}";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;

    JoinPage(Database database, Visitors visitors, Shell shell) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, account(context), ""));
        routes.post(PATH, this::join);
    }

    private Account account(Context context) {
        return database.signIns().findLink(context.pathParam("secret")).orElseThrow(JoinPage::gone);
    }

    private static PageException gone() {
        return new PageException(
                410,
                "This link does not work any more",
                "A link works once, and for a day. If you have used it, sign in with your name and password; else ask"
                        + " an administrator of this hub for another one.");
    }

    private void join(Context context) throws IOException {
        Form form = Form.of(context);
        Account account = account(context);
        String password = form.get("password");
        if (!password.equals(form.get("again"))) {
            refuse(context, account, "The two passwords differ. Write the same one twice.");
            return;
        }
        try {
            Account user = database.accounts()
                    .changePasswordByLink(context.pathParam("secret"), password)
                    .orElseThrow(JoinPage::gone);
            visitors.begin(context, user.id());
            Visitors.redirect(context, "/settings/tokens");
        } catch (VisitorException e) {
            refuse(context, account, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(Context context, Account account, String problem) {
        context.status(400);
        show(context, account, problem);
    }

    private void show(Context context, Account account, String problem) {
        shell.send(
                context,
                "Choose a password",
                section(
                                h1("Choose a password"),
                                p(text("This link is for "), strong(account.name()), text(". It works once.")),
                                Fields.problem(problem),
                                form(
                                                input().withType("hidden")
                                                        .withName("username")
                                                        .withValue(account.name())
                                                        .attr("autocomplete", "username"),
                                                Fields.password("password", "New password", "new-password"),
                                                Fields.password("again", "The same again", "new-password"),
                                                button("Set the password and sign in")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post"))
                        .withClass("narrow"));
    }
}
