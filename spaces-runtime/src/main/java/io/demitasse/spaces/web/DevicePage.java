package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.web.DeviceLogins.Waiting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Where somebody lets a program in that shows a code, as {@code hf auth login} does. */
final class DevicePage {
    private static final String PATH = "/device";
    private static final String CODE = "user_code";
    private static final String TITLE = "Let a program in";

    private final DeviceLogins logins;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;

    DevicePage(DeviceLogins logins, Visitors visitors, Shell shell, InstantSource clock) {
        this.logins = logins;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::decide);
    }

    private void show(Context context) {
        SignedIn user = visitors.user(context);
        String code = Optional.ofNullable(context.queryParam(CODE)).orElse("");
        Optional<Waiting> waiting = logins.find(code);
        if (waiting.isPresent()) {
            send(context, question(user, waiting.get()));
        } else {
            send(context, Fields.problem(code.isEmpty() ? "" : nobody(code)), entry());
        }
    }

    private static String nobody(String code) {
        return "No program waits with the code " + code + ". Check it, or start the program again: a code counts for "
                + DeviceLogins.LIFE.toMinutes() + " minutes.";
    }

    private void decide(Context context) throws IOException {
        Form form = Form.of(context);
        SignedIn user = visitors.user(context);
        String code = form.get(CODE);
        boolean isLetIn = form.get("deed").equals("let");
        boolean isDone = isLetIn ? logins.letIn(code, user.account().id()) : logins.refuse(code);
        if (!isDone) {
            context.status(400);
            send(context, Fields.problem(nobody(code)), entry());
            return;
        }
        send(
                context,
                isLetIn
                        ? p(
                                text(
                                        "The program is let in within a few seconds. You can close this page. Its token is one"
                                                + " of "),
                                a("yours").withHref("/settings/tokens"),
                                text(", where you can revoke it."))
                        : p("The program is told to stay out."));
    }

    private void send(Context context, DomContent... content) {
        shell.send(context, TITLE, section(h1(TITLE)).with(content).withClass("narrow"));
    }

    private static DomContent entry() {
        return form(
                        Fields.line(CODE, "The code that the program shows", "", "off"),
                        button("Go on").withClass("primary"))
                .withMethod("get")
                .withAction(PATH);
    }

    private DomContent question(SignedIn user, Waiting waiting) {
        return form(
                        Fields.hidden(CODE, waiting.code()),
                        p(
                                text("Does the program show the code "),
                                strong(waiting.code()).withClass("whole"),
                                text("?")),
                        p(
                                text("It asked from " + waiting.address() + ", "),
                                Ages.ago(waiting.since(), clock),
                                text(". It gets a token for " + DeviceLogins.STAY.toDays()
                                        + " days, with which it may read and change whatever "),
                                strong(user.account().name()),
                                text(" may.")),
                        p("Let it in only if you have started it yourself: never by a link that somebody sent you."),
                        deed("let", "Let it in").withClass("primary"),
                        deed("refuse", "Refuse"))
                .withMethod("post")
                .withAction(PATH);
    }

    private static ButtonTag deed(String value, String words) {
        return button(words).withType("submit").withName("deed").withValue(value);
    }
}
