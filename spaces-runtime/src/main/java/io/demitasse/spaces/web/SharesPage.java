package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Share;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The links by which somebody shares demos that run elsewhere, and new ones for those who bring them by SSH. */
final class SharesPage {
    private static final String PATH = "/settings/shares";
    private static final Duration LIFE = Duration.ofDays(3);

    private final Database database;
    private final SharedDemos demos;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;

    SharesPage(Database database, SharedDemos demos, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.demos = demos;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, visitors.user(context).account(), text("")));
        routes.post(PATH, this::give);
        routes.post(PATH + "/{label}/end", this::end);
    }

    private void give(Context context) throws IOException {
        Form form = Form.of(context);
        Account account = visitors.user(context).account();
        try {
            Optional<String> password = Optional.of(form.get("password")).filter(given -> !given.isEmpty());
            Share share = demos.give(context, account, form.get("key"), password, LIFE);
            show(context, account, given(context, share));
        } catch (VisitorException e) {
            context.status(400);
            show(context, account, Fields.problem(String.valueOf(e.getMessage())));
        }
    }

    private void end(Context context) throws IOException {
        Form.of(context);
        if (!demos.end(visitors.user(context).account(), context.pathParam("label"))) {
            throw PageException.notFound();
        }
        Visitors.redirect(context, PATH);
    }

    private DomContent given(Context context, Share share) {
        String known = "[" + demos.host(context) + "]:" + demos.port() + " " + demos.hostKey();
        String command =
                "ssh -N -p " + demos.port() + " -R 0:localhost:7860 " + share.label() + "@" + demos.host(context);
        return section(
                        h2("Your link"),
                        p(a(demos.url(context, share)).withHref(demos.url(context, share))),
                        p("This brings a demo on port 7860 of your machine to it:"),
                        pre(code(command)).attr("tabindex", "0").attr("aria-label", "How to bring a demo"),
                        p("The hub is known by this line of known_hosts:"),
                        pre(code(known)).attr("tabindex", "0").attr("aria-label", "The key of the hub"))
                .withClass("notice");
    }

    private void show(Context context, Account account, DomContent said) {
        List<Share> shares = database.shares().of(account.id());
        shell.send(
                context,
                "Shared demos",
                h1("Shared demos"),
                AccountTabs.of(PATH),
                p(
                                text("Others use a demo on your machine by a link, while it runs. A demo in Java says"
                                        + " "),
                                code("share(\"" + Site.url(context) + "\")"),
                                text(" at its launch, and "),
                                code("demitasse share 7860 --hub " + Site.url(context)),
                                text(" shares any other."))
                        .withClass("lead"),
                said,
                shares.isEmpty() ? p("You share nothing now.").withClass("empty") : list(context, shares),
                h2("Share by SSH alone"),
                form(
                                Fields.line("key", "Your public key, as in id_ed25519.pub", "", "off"),
                                Fields.optional("password", "Password for visitors, if it is to have one", ""),
                                button("Make a link").withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(PATH)
                        .withClass("line"));
    }

    private DomContent list(Context context, List<Share> shares) {
        return div(table(
                        caption("Your links").withClass("unseen"),
                        thead(tr(
                                th("Link").attr("scope", "col"),
                                th("Demo").attr("scope", "col"),
                                th("Password").attr("scope", "col").withClass("extra"),
                                th("Made").attr("scope", "col").withClass("extra"),
                                th(span("End").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(shares, share -> row(context, share)))))
                .withClass("scroll");
    }

    private DomContent row(Context context, Share share) {
        String url = demos.url(context, share);
        return tr(
                th(a(url).withHref(url)).attr("scope", "row"),
                td(demos.isConnected(share) ? "connected" : "away"),
                td(share.hasPassword() ? "asked for" : "none").withClass("extra"),
                td(Ages.ago(share.createdAt(), clock)).withClass("extra"),
                td(form(button("End").withType("submit").withClass("danger").attr("aria-label", "End " + url))
                        .withMethod("post")
                        .withAction(PATH + "/" + share.label() + "/end")));
    }
}
