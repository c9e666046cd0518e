package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;

import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.web.Apps.Output;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.stream.Collectors;

/** What a Space writes, for those who may change it: the last lines, and with a script each new one. */
final class LogsPage implements RepositoryPage {
    private static final int LINES = 500;

    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;
    private final Asset script;

    LogsPage(Shelf shelf, Shell shell, Apps apps, Asset script) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
        this.script = script;
    }

    @Override
    public void add(RoutesConfig routes, RepositoryKind kind, String repository) {
        if (kind == RepositoryKind.SPACE) {
            routes.get(repository + "/logs", context -> show(context, output(context)));
            routes.get(
                    repository + "/logs/follow",
                    context -> apps.follow(context, open(context).known(), output(context)));
        }
    }

    private Shown open(Context context) throws IOException {
        return shelf.open(context, RepositoryKind.SPACE, Access.WRITE);
    }

    private static Output output(Context context) {
        return "build".equals(context.queryParam("of")) ? Output.BUILD : Output.RUN;
    }

    private void show(Context context, Output output) throws IOException {
        Shown shown = open(context);
        String lines = apps.lastLines(shown.known(), output, LINES).stream()
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
        String path = Links.part(shown.known(), "logs");
        boolean isBuild = output == Output.BUILD;
        shell.send(
                context,
                Needs.script(script),
                "Logs · " + shown.known().path(),
                Heading.of(shown, apps, Heading.Tab.LOGS),
                nav(choice("Program", path, !isBuild), choice("Build", path + "?of=build", isBuild))
                        .attr("aria-label", "Logs")
                        .withClass("choices"),
                h2(isBuild ? "What its build writes" : "What its program writes"),
                p("The newest line is the last. Load the page again for more.")
                        .withId("log-state")
                        .withClass("help")
                        .attr("role", "status"),
                pre(lines)
                        .withId("log")
                        .withClass("live")
                        .attr("role", "log")
                        .attr("aria-live", "off")
                        .attr("tabindex", "0")
                        .attr("aria-label", isBuild ? "Log of the build" : "Log of the program")
                        .attr("data-follow", path + "/follow" + (isBuild ? "?of=build" : "")));
    }

    private static DomContent choice(String word, String path, boolean isCurrent) {
        var link = a(word).withHref(path).withClass("button");
        return isCurrent ? link.attr("aria-current", "page") : link;
    }
}
