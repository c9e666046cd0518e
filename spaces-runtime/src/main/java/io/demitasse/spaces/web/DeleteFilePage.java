package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where a file is deleted, by a commit, after one more question. */
final class DeleteFilePage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final FileChanges changes;

    DeleteFilePage(Shelf shelf, Shell shell, Apps apps, FileChanges changes) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.changes = changes;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/delete/<place>", context -> {
            Branch branch = open(context, kind);
            show(context, branch, branch.place().commit(), "");
        });
        routes.post(repository + "/delete/<place>", context -> commit(context, kind));
    }

    private Branch open(Context context, RepositoryKind kind) throws IOException {
        Branch branch = Branch.open(shelf, context, kind);
        if (branch.tree().find(branch.place().path()).isEmpty()) {
            throw PageException.notFound();
        }
        return branch;
    }

    private void commit(Context context, RepositoryKind kind) throws IOException {
        Form form = Form.of(context);
        Branch branch = open(context, kind);
        String path = branch.place().path();
        try {
            changes.commit(
                    branch.shown(),
                    branch.place().revision(),
                    form.get("parent"),
                    "Delete " + path,
                    draft -> draft.delete(path));
            Visitors.redirect(
                    context,
                    Links.file(branch.shown().known(), "tree", branch.place().revision(), ""));
        } catch (Refused e) {
            context.status(FileChanges.status(e));
            show(context, branch, form.get("parent"), FileChanges.words(e));
        }
    }

    private void show(Context context, Branch branch, String parent, String problem) {
        String path = branch.place().path();
        shell.send(
                context,
                "Delete " + path + " · " + branch.shown().known().path(),
                Heading.of(branch.shown(), apps, Heading.Tab.FILES),
                section(
                                h2("Delete " + path + "?"),
                                p("It stays in the history, from where it can be brought back."),
                                Fields.problem(problem),
                                form(
                                                Fields.hidden("parent", parent),
                                                button("Delete the file")
                                                        .withType("submit")
                                                        .withClass("danger"))
                                        .withMethod("post"))
                        .withClass("notice"));
    }
}
