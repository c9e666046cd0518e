package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks for the password of a demo that is shared by a link. */
final class SharedDemoPage {
    private static final String PATH = "/share/{label}";
    private static final String TITLE = "This demo asks for a password";

    private final Shell shell;
    private final SharedDemos demos;
    private final Attempts attempts;

    SharedDemoPage(Shell shell, SharedDemos demos, InstantSource clock) {
        this.shell = shell;
        this.demos = demos;
        attempts = new Attempts(clock);
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> ask(context, known(context), ""));
        routes.get(PATH + "/", context -> ask(context, known(context), ""));
        routes.post(PATH, this::enter);
    }

    private String known(Context context) {
        String label = context.pathParam("label");
        if (!demos.asksForPassword(label)) {
            throw new PageException(
                    404, "There is no such link", "It has ended, or was never there: ask whoever gave it to you.");
        }
        return label;
    }

    private void enter(Context context) throws IOException {
        String label = known(context);
        Form form = Form.of(context);
        attempts.refuseTooMany(context, List.of("label " + label, "address " + context.ip()));
        Optional<String> address = demos.address(context, label, form.get("password"));
        if (address.isEmpty()) {
            context.status(401);
            ask(context, label, "This is another password.");
            return;
        }
        // No redirect: a policy that keeps forms of this page here would keep those who sent one here, too.
        context.header("Refresh", "0; url=" + address.get());
        shell.send(
                context,
                "The demo",
                section(
                                h1("The password is right"),
                                p(a("Open the demo").withHref(address.get()).withClass("primary")))
                        .withClass("narrow"));
    }

    private void ask(Context context, String label, String problem) {
        shell.send(
                context,
                TITLE,
                section(
                                h1(TITLE),
                                p("Whoever gave you the link knows it."),
                                Fields.problem(problem),
                                form(
                                                Fields.password("password", "Password", "off"),
                                                button("Open the demo")
                                                        .withType("submit")
                                                        .withClass("primary"))
                                        .withMethod("post")
                                        .withAction("/share/" + Links.encoded(label)))
                        .withClass("narrow"));
    }
}
