package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where somebody makes a repository of their own out of one that they may read. */
final class DuplicatePage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final Visitors visitors;
    private final Owners owners;
    private final Deeds deeds;

    DuplicatePage(Shelf shelf, Shell shell, Apps apps, Visitors visitors, Owners owners, Deeds deeds) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.visitors = visitors;
        this.owners = owners;
        this.deeds = deeds;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/duplicate", context -> {
            SignedIn user = visitors.user(context);
            Shown shown = shelf.open(context, kind);
            // What others may not read must not be shown to all by mistake.
            show(
                    context,
                    shown,
                    user,
                    new RepositoryForm(user.account().name(), shown.known().name(), Visibility.PRIVATE.name()),
                    "");
        });
        routes.post(repository + "/duplicate", context -> make(context, kind));
    }

    private void make(Context context, RepositoryKind kind) throws IOException {
        Form form = Form.of(context);
        SignedIn user = visitors.user(context);
        Shown shown = shelf.open(context, kind);
        RepositoryForm wanted = RepositoryForm.of(form);
        try {
            Repository made = deeds.duplicate(shown.known(), wanted.repository(kind, owners, user))
                    .orElseThrow(wanted::taken);
            Visitors.redirect(context, Links.page(made));
        } catch (VisitorException e) {
            context.status(400);
            show(context, shown, user, wanted, String.valueOf(e.getMessage()));
        }
    }

    private void show(Context context, Shown shown, SignedIn user, RepositoryForm wanted, String problem) {
        RepositoryKind kind = shown.known().kind();
        shell.send(
                context,
                "Duplicate " + shown.known().path(),
                Heading.of(shown, apps, Heading.Tab.NONE),
                section(
                                h2("Duplicate this " + KindWords.of(kind).one()),
                                p(kind == RepositoryKind.SPACE
                                                ? "With its files, history and variables, but without its secrets."
                                                : "With its files and history.")
                                        .withClass("path"),
                                form(
                                                Fields.problem(problem),
                                                wanted.fields(kind, owners.of(user)),
                                                button("Duplicate")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post"))
                        .withClass("notice form"));
    }
}
