package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.section;

import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where people sign in by name and password, and out. */
final class LoginPage {
    private static final String PATH = "/login";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final Attempts attempts;

    LoginPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        attempts = new Attempts(clock);
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            String next = Optional.ofNullable(context.queryParam("next")).orElse("/");
            show(context, "", LocalPath.of(next), "");
        });
        routes.post(PATH, this::login);
        routes.post("/logout", this::logout);
    }

    private void login(Context context) throws IOException {
        Form form = Form.of(context);
        String name = form.get("name");
        attempts.refuseTooMany(context, List.of("name " + name.toLowerCase(Locale.ROOT), "address " + context.ip()));
        Optional<Account> account = database.accounts().checkPassword(name, form.get("password"));
        if (account.isPresent()) {
            visitors.begin(context, account.get().id());
            Visitors.redirect(context, LocalPath.of(form.get("next")));
        } else {
            context.status(401);
            show(context, name, LocalPath.of(form.get("next")), "The name and the password don't belong together.");
        }
    }

    private void logout(Context context) throws IOException {
        Form.of(context);
        visitors.end(context);
        Visitors.redirect(context, "/");
    }

    private void show(Context context, String name, String next, String problem) {
        shell.send(
                context,
                "Sign in",
                section(
                                h1("Sign in"),
                                Fields.problem(problem),
                                form(
                                                input().withType("hidden")
                                                        .withName("next")
                                                        .withValue(next),
                                                Fields.line("name", "Name", name, "username"),
                                                Fields.password("password", "Password", "current-password"),
                                                button("Sign in")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post")
                                        .withAction(PATH))
                        .withClass("narrow"));
    }
}
