package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people see of requests that fail, in the look of all pages; programs are told in JSON as ever. */
final class ErrorPages {
    private static final String HTML = "text/html";
    private static final String MESSAGE = "X-Error-Message";

    /** By the status, for what is refused by others than pages. */
    private static final Map<Integer, Notice> USUAL = Map.of(
            400,
            refused(400),
            409,
            refused(409),
            412,
            refused(412),
            422,
            refused(422),
            403,
            new Notice(403, "You may not do this", "Ask the owner, or sign in as somebody who may."),
            404,
            Notice.NOT_FOUND,
            413,
            new Notice(413, "This is too large", "Send less at once."),
            500,
            new Notice(
                    500,
                    "Something went wrong",
                    "It is the hub's fault, not yours. Try again; if it fails again, tell an administrator of"
                            + " this hub when that was."));

    /** Where what was said to programs helps people too. */
    private static final Set<Integer> REASONS = Set.of(400, 409, 412, 422);

    private final Shell shell;

    ErrorPages(Shell shell) {
        this.shell = shell;
    }

    void add(RoutesConfig routes) {
        routes.exception(Elsewhere.class, (e, context) -> Visitors.redirect(context, e.path()));
        routes.exception(PageException.class, (e, context) -> say(context, e.notice()));
        USUAL.forEach((status, usual) -> routes.error(status, HTML, context -> {
            if (context.attribute(Shell.ANSWERED) == null) {
                show(context, REASONS.contains(status) ? usual.because(context.attribute(Pages.REASON)) : usual);
            }
        }));
    }

    private static Notice refused(int status) {
        return new Notice(status, "This can't be done", "Check the address, or go back and try again.");
    }

    private void say(Context context, Notice notice) {
        // Whoever sees it knows that all is said.
        context.status(notice.status()).header(MESSAGE, notice.line());
        if (Optional.ofNullable(context.header("Accept")).orElse("").contains(HTML)) {
            show(context, notice);
        } else {
            context.contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("error", notice.line())
                            .toString());
        }
    }

    private void show(Context context, Notice notice) {
        shell.sendAlone(
                context,
                notice.title(),
                section(
                                h1(notice.title()),
                                p(notice.text()),
                                p(a("To the Spaces of this hub").withHref("/")))
                        .withClass("narrow"));
    }
}
