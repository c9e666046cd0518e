package io.demitasse.spaces.web;

import static j2html.TagCreator.h2;

import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where a file is written that is not there yet. */
final class NewFilePage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final FileChanges changes;

    NewFilePage(Shelf shelf, Shell shell, Apps apps, FileChanges changes) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.changes = changes;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/new/<place>", context -> {
            Branch branch = Branch.open(shelf, context, kind);
            String folder = branch.place().path();
            show(
                    context,
                    branch,
                    new FileForm(
                            folder.isEmpty() ? "" : folder + "/",
                            "",
                            "",
                            branch.place().commit()),
                    "");
        });
        routes.post(repository + "/new/<place>", context -> commit(context, kind));
    }

    private void commit(Context context, RepositoryKind kind) throws IOException {
        Form sent = Form.ofFile(context);
        Branch branch = Branch.open(shelf, context, kind);
        FileForm form = FileForm.of(sent, sent.get("path").strip());
        if (!form.problem().isEmpty()) {
            context.status(400);
            show(context, branch, form, form.problem());
            return;
        }
        try {
            if (branch.tree().find(form.path()).isPresent()) {
                context.status(409);
                show(context, branch, form, "There is a file of that name already. Edit it, or choose another name.");
                return;
            }
            String title = form.title().isEmpty() ? "Add " + form.path() : form.title();
            changes.commit(
                    branch.shown(),
                    branch.place().revision(),
                    form.parent(),
                    title,
                    draft -> draft.add(form.path(), form.bytes("")));
            Visitors.redirect(
                    context,
                    Links.file(branch.shown().known(), "blob", branch.place().revision(), form.path()));
        } catch (Refused e) {
            context.status(FileChanges.status(e));
            show(context, branch, form, FileChanges.words(e));
        }
    }

    private void show(Context context, Branch branch, FileForm form, String problem) {
        shell.send(
                context,
                "New file · " + branch.shown().known().path(),
                Heading.of(branch.shown(), apps, Heading.Tab.FILES),
                h2("New file on " + branch.place().revision()),
                form.view(problem, true, "Add the file"));
    }
}
