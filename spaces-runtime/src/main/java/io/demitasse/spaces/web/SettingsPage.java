package io.demitasse.spaces.web;

import static j2html.TagCreator.each;
import static j2html.TagCreator.section;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The settings of a repository, for those who may change them. */
final class SettingsPage implements RepositoryPage {
    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final List<Setting> settings;

    SettingsPage(Shelf shelf, Shell shell, Apps apps, List<Setting> settings) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.settings = settings;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        routes.get(repository + "/settings", context -> show(context, shelf.open(context, kind, Access.ADMIN), ""));
        routes.post(repository + "/settings/{setting}", context -> change(context, kind));
    }

    private void change(Context context, RepositoryKind kind) throws IOException {
        Form form = Form.of(context);
        Shown shown = shelf.open(context, kind, Access.ADMIN);
        Setting setting = settings.stream()
                .filter(each -> each.isOf(kind) && each.name().equals(context.pathParam("setting")))
                .findFirst()
                .orElseThrow(PageException::notFound);
        try {
            Visitors.redirect(context, setting.change(shown, form));
        } catch (VisitorException e) {
            context.status(400);
            show(context, shown, String.valueOf(e.getMessage()));
        }
    }

    private void show(Context context, Shown shown, String problem) {
        shell.send(
                context,
                "Settings · " + shown.known().path(),
                Heading.of(shown, apps, Heading.Tab.SETTINGS),
                Fields.problem(problem),
                each(
                        settings.stream()
                                .filter(each -> each.isOf(shown.known().kind()))
                                .toList(),
                        setting -> section(setting.view(shown)).withClass("notice setting")));
    }
}
