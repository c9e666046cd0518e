package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
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
import io.demitasse.spaces.store.Grant;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.MintedToken;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Token;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tokens that somebody's programs sign in with: listed, made and revoked. */
final class TokensPage {
    private static final String PATH = "/settings/tokens";
    private static final int MOST_SHOWN = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;
    private final TokenForm wanted;

    TokensPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
        wanted = new TokenForm(database, clock);
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, visitors.user(context), text(""), field -> ""));
        routes.post(PATH, this::make);
        routes.post(PATH + "/{id}/revoke", this::revoke);
    }

    private void make(Context context) throws IOException {
        Form form = Form.of(context);
        SignedIn user = visitors.user(context);
        try {
            MintedToken made = database.tokens().mint(wanted.read(user, form));
            show(context, user, NewTokenView.of(Site.url(context), user.account(), made), field -> "");
        } catch (VisitorException e) {
            context.status(400);
            show(context, user, Fields.problem(String.valueOf(e.getMessage())), form::get);
        }
    }

    private void revoke(Context context) throws IOException {
        Form.of(context);
        Account account = visitors.user(context).account();
        Id token = Id.find(context.pathParam("id")).orElseThrow(PageException::notFound);
        database.tokens().revoke(account.id(), token);
        Visitors.redirect(context, PATH);
    }

    private void show(Context context, SignedIn user, DomContent said, UnaryOperator<String> written) {
        List<Token> tokens = database.tokens().of(user.account().id());
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
                TokenForm.view(PATH, written));
    }

    private DomContent list(List<Token> tokens) {
        return div(table(
                        caption("Your tokens").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("May").attr("scope", "col"),
                                th("Made").attr("scope", "col").withClass("extra"),
                                th("Last used").attr("scope", "col").withClass("extra"),
                                th("Until").attr("scope", "col").withClass("extra"),
                                th(span("Revoke").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(tokens, this::row))))
                .withClass("scroll");
    }

    private DomContent row(Token token) {
        return tr(
                th(token.name()).attr("scope", "row"),
                td(may(token)),
                td(Ages.ago(token.createdAt(), clock)).withClass("extra"),
                td(token.lastUsedAt()
                                .<DomContent>map(used -> Ages.ago(used, clock))
                                .orElseGet(() -> text("never")))
                        .withClass("extra"),
                td(until(token)).withClass("extra"),
                td(form(button("Revoke")
                                .withType("submit")
                                .withClass("danger")
                                .attr("aria-label", "Revoke “" + token.name() + "”"))
                        .withMethod("post")
                        .withAction(PATH + "/" + token.id() + "/revoke")));
    }

    private String until(Token token) {
        return token.expiresAt()
                .map(end -> end.isAfter(clock.instant()) ? DAY.format(end) : "it has ended")
                .orElse("no end");
    }

    private String may(Token token) {
        return switch (token.role()) {
            case READ -> "read";
            case WRITE -> "read and change";
            case FINE_GRAINED -> token.grants().isEmpty() ? "nothing that is left" : some(token);
        };
    }

    private String some(Token token) {
        return Stream.of(false, true)
                .map(isWrite -> some(token, isWrite))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String some(Token token, boolean isWrite) {
        List<Grant> grants = token.grants().stream()
                .filter(each -> each.isWrite() == isWrite)
                .toList();
        String names = grants.stream()
                .limit(MOST_SHOWN)
                .map(grant -> database.repositories().find(grant.repository()))
                .flatMap(Optional::stream)
                .map(repository -> Links.page(repository).substring(1))
                .collect(Collectors.joining(", "));
        int more = grants.size() - MOST_SHOWN;
        return grants.isEmpty()
                ? ""
                : (isWrite ? "change " : "read ") + names + (more > 0 ? " and " + more + " more" : "");
    }
}
