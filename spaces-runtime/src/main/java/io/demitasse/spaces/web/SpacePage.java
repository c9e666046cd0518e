package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iframe;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A Space: its app in a frame, or why there is none. */
final class SpacePage {
    private static final int LINES = 50;
    /** What the app may do, which lets it not lead the page around it elsewhere. */
    private static final String SANDBOX =
            "allow-downloads allow-forms allow-modals allow-popups allow-same-origin" + " allow-scripts";

    private final Shelf shelf;
    private final Shell shell;
    private final Apps apps;

    SpacePage(Shelf shelf, Shell shell, Apps apps) {
        this.shelf = shelf;
        this.shell = shell;
        this.apps = apps;
    }

    void add(RoutesConfig routes) {
        routes.get("/spaces/{owner}/{name}", this::show);
    }

    private void show(Context context) throws IOException {
        Shown shown = shelf.open(context, RepositoryKind.SPACE);
        Repository space = shown.known();
        Status status = apps.status(space);
        DomContent heading = Heading.of(shown, apps, Heading.Tab.APP);
        DomContent log = shown.isWritable() ? log(space, status) : text("");
        if (comesUp(status.stage())) {
            String address = apps.address(context, space);
            shell.send(
                    context,
                    Needs.frame(origin(address)),
                    Face.of(space).title(),
                    heading,
                    app(space, address),
                    failure(shown, status),
                    log);
        } else {
            shell.send(context, Face.of(space).title(), heading, reason(shown, status), log);
        }
    }

    /** Whether the address of the app answers, or will: what is asleep wakes, and what starts says so. */
    private static boolean comesUp(Stage stage) {
        return stage.isRunning() || stage.isOnTheWay() || stage == Stage.SLEEPING;
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static DomContent app(Repository space, String address) {
        return section(
                        p(a("Open the app in a page of its own")
                                        .withHref(address)
                                        .withTarget("_blank")
                                        .withRel("noopener"))
                                .withClass("beside"),
                        iframe().withSrc(address)
                                .withTitle("The app of " + space.path())
                                .attr("sandbox", SANDBOX)
                                .attr("allow", "clipboard-write; fullscreen")
                                .withClass("app"))
                .withClass("stage-of-app");
    }

    private static DomContent reason(Shown shown, Status status) {
        return section(
                        h2(StageView.words(status.stage())),
                        p(shown.isWritable() ? advice(status.stage()) : "Its owner knows more, and can start it."),
                        message(shown, status))
                .withClass("notice");
    }

    /** Why a newer version does not serve, though one before it does. */
    private static DomContent failure(Shown shown, Status status) {
        return shown.isWritable() && !status.message().isEmpty()
                ? section(h2("The newest version has failed; the one before it serves"), message(shown, status))
                        .withClass("notice")
                : text("");
    }

    private static DomContent message(Shown shown, Status status) {
        return shown.isWritable() && !status.message().isEmpty()
                ? pre(code(status.message())).attr("tabindex", "0").attr("aria-label", "What went wrong")
                : text("");
    }

    private static String advice(Stage stage) {
        return switch (stage) {
            case NO_APP_FILE -> "Push the file that is to be run, or name it as app_file in README.md.";
            case CONFIG_ERROR -> "Correct the front matter of README.md, and push it.";
            case BUILD_ERROR -> "Correct what its build complains about, and push it.";
            case RUNTIME_ERROR -> "Its program has ended or never answered. Correct it and push, or restart it.";
            default -> "Restart it to use it.";
        };
    }

    private DomContent log(Repository space, Status status) {
        List<LogLine> lines = apps.lastLines(space, Apps.Output.BUILD, LINES);
        if (lines.isEmpty()) {
            return text("");
        }
        String all = lines.stream().map(LogLine::text).collect(Collectors.joining("\n"));
        var view = details(
                        summary("The last lines of its build"), pre(code(all)).attr("tabindex", "0"))
                .withClass("log");
        return comesUp(status.stage()) ? view : view.attr("open");
    }
}
