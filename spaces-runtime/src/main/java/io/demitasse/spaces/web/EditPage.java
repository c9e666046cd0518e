package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** Where the text of a file is changed, by a commit. */
final class EditPage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final FileChanges changes;

    EditPage(Shelf shelf, Shell shell, Apps apps, FileChanges changes) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.changes = changes;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/edit/<place>", context -> {
            Branch branch = Branch.open(shelf, context, kind);
            String path = branch.place().path();
            show(
                    context,
                    branch,
                    new FileForm(path, branch.text(), "", branch.place().commit()),
                    "");
        });
        routes.post(repository + "/edit/<place>", context -> commit(context, kind));
    }

    private void commit(Context context, RepositoryKind kind) throws IOException {
        Form sent = Form.ofFile(context);
        Branch branch = Branch.open(shelf, context, kind);
        String path = branch.place().path();
        String before = branch.text();
        FileForm form = FileForm.of(sent, path);
        if (!form.problem().isEmpty()) {
            context.status(400);
            show(context, branch, form, form.problem());
            return;
        }
        try {
            String title = form.title().isEmpty() ? usual(path) : form.title();
            changes.commit(
                    branch.shown(),
                    branch.place().revision(),
                    form.parent(),
                    title,
                    draft -> draft.add(path, form.bytes(before)));
            Visitors.redirect(
                    context,
                    Links.file(branch.shown().known(), "blob", branch.place().revision(), path));
        } catch (Refused e) {
            context.status(FileChanges.status(e));
            show(context, branch, form, FileChanges.words(e));
        }
    }

    private static String usual(String path) {
        return "Change " + path;
    }

    private void show(Context context, Branch branch, FileForm form, String problem) {
        shell.send(
                context,
                "Edit " + form.path() + " · " + branch.shown().known().path(),
                Heading.of(branch.shown(), apps, Heading.Tab.FILES),
                Crumbs.of(branch.shown().known(), branch.place().revision(), form.path()),
                form.view(problem, false, usual(form.path())));
    }
}
