package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
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
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.MintedToken;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.Token;
import io.demitasse.spaces.store.TokenRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The tokens that somebody's programs sign in with: listed, made and revoked. */
final class TokensPage {
    private static final String PATH = "/settings/tokens";

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;

    TokensPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, account(context), text("")));
        routes.post(PATH, this::make);
        routes.post(PATH + "/{id}/revoke", this::revoke);
    }

    private Account account(Context context) {
        return visitors.user(context).account();
    }

    private void make(Context context) throws IOException {
        Form form = Form.of(context);
        Account account = account(context);
        TokenRole role = form.get("role").equals("write") ? TokenRole.WRITE : TokenRole.READ;
        try {
            MintedToken made = database.tokens()
                    .mint(new NewToken(account.id(), form.get("name"), role, List.of(), Optional.empty()));
            show(context, account, NewTokenView.of(Site.url(context), account, made));
        } catch (VisitorException e) {
            context.status(400);
            show(context, account, Fields.problem(String.valueOf(e.getMessage())));
        }
    }

    private void revoke(Context context) throws IOException {
        Form.of(context);
        Account account = account(context);
        Id token = Id.find(context.pathParam("id")).orElseThrow(PageException::notFound);
        database.tokens().revoke(account.id(), token);
        Visitors.redirect(context, PATH);
    }

    private void show(Context context, Account account, DomContent said) {
        List<Token> tokens = database.tokens().of(account.id());
        shell.send(
                context,
                "Tokens",
                h1("Tokens"),
                AccountTabs.of(PATH),
                p("Programs sign in with a token instead of your password: hf, git, and whatever calls the API.")
                        .withClass("lead"),
                said,
                tokens.isEmpty() ? p("You have no token yet.").withClass("empty") : list(tokens),
                h2("Make a token"),
                form(
                                Fields.line("name", "Name, such as “laptop”", "", "off"),
                                div(
                                                label("It may").withFor("role"),
                                                select(
                                                                option("read what you may read")
                                                                        .withValue("read"),
                                                                option("read and change what you may change")
                                                                        .withValue("write"))
                                                        .withId("role")
                                                        .withName("role"))
                                        .withClass("field"),
                                button("Make the token").withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(PATH)
                        .withClass("line"));
    }

    private DomContent list(List<Token> tokens) {
        return div(table(
                        caption("Your tokens").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("Role").attr("scope", "col"),
                                th("Made").attr("scope", "col").withClass("extra"),
                                th("Last used").attr("scope", "col"),
                                th(span("Revoke").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(tokens, this::row))))
                .withClass("scroll");
    }

    private DomContent row(Token token) {
        return tr(
                th(token.name()).attr("scope", "row"),
                td(role(token.role())),
                td(Ages.ago(token.createdAt(), clock)).withClass("extra"),
                td(token.lastUsedAt()
                        .<DomContent>map(used -> Ages.ago(used, clock))
                        .orElseGet(() -> text("never"))),
                td(form(button("Revoke")
                                .withType("submit")
                                .withClass("danger")
                                .attr("aria-label", "Revoke “" + token.name() + "”"))
                        .withMethod("post")
                        .withAction(PATH + "/" + token.id() + "/revoke")));
    }

    private static String role(TokenRole role) {
        return switch (role) {
            case READ -> "read";
            case WRITE -> "write";
            case FINE_GRAINED -> "single repositories";
        };
    }
}
