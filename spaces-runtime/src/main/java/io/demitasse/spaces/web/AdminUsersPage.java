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
import static j2html.TagCreator.nav;
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
import io.demitasse.spaces.store.AccountKind;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users of the hub, for its administrators: made, made administrators, disabled. */
final class AdminUsersPage {
    private static final String PATH = "/admin";
    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final InstantSource clock;

    AdminUsersPage(Database database, Visitors visitors, Shell shell, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, context -> {
            visitors.administrator(context);
            show(context, text(""));
        });
        routes.post(PATH + "/users", this::make);
        routes.post(PATH + "/users/{name}", this::change);
    }

    private void make(Context context) throws IOException {
        Form form = Form.of(context);
        visitors.administrator(context);
        String name = form.get("name").strip();
        try {
            // Nobody knows the password; the link leads to where another is set.
            var user = new NewUser(
                    name, "", form.get("email").strip(), UUID.randomUUID().toString(), false);
            Account made = database.accounts()
                    .createUser(user)
                    .orElseThrow(() -> new VisitorException("'" + name + "' is taken. Choose another name."));
            show(context, link(context, made));
        } catch (VisitorException e) {
            refuse(context, String.valueOf(e.getMessage()));
        }
    }

    private DomContent link(Context context, Account user) {
        String link = Site.url(context) + "/join/" + database.signIns().link(user.id());
        return section(
                        h2("A link for " + user.name()),
                        p("Give it to them now: it is shown only this once, works once, and for a day."),
                        pre(code(link)).attr("tabindex", "0").attr("aria-label", "The link"))
                .withClass("done")
                .attr("role", "status");
    }

    private void change(Context context) throws IOException {
        Form form = Form.of(context);
        Account own = visitors.administrator(context).account();
        Account user = database.accounts()
                .find(context.pathParam("name"))
                .filter(account -> account.kind() == AccountKind.USER)
                .orElseThrow(PageException::notFound);
        String deed = form.get("deed");
        if (deed.equals("link")) {
            show(context, link(context, user));
            return;
        }
        if (user.id().equals(own.id())) {
            refuse(context, "You can't take your own rights away. Let another administrator do it.");
            return;
        }
        switch (deed) {
            case "disable" -> database.accounts().disable(user.id(), true);
            case "enable" -> database.accounts().disable(user.id(), false);
            case "promote" -> database.accounts().administer(user.id(), true);
            case "demote" -> database.accounts().administer(user.id(), false);
            default -> throw new PageException(400, "Nothing of that kind can be done", "Use a button of the page.");
        }
        Visitors.redirect(context, PATH);
    }

    private void refuse(Context context, String problem) {
        context.status(400);
        show(context, Fields.problem(problem));
    }

    private void show(Context context, DomContent said) {
        String search =
                Optional.ofNullable(context.queryParam("search")).orElse("").strip();
        String wanted = search.substring(0, Math.min(LONGEST_SEARCH, search.length()));
        Page<Account> page = database.accounts().list(wanted, PAGE, Optional.ofNullable(context.queryParam("cursor")));
        shell.send(
                context,
                "Users · Administration",
                h1("Administration"),
                AdminTabs.of(PATH),
                said,
                form(
                                Fields.line("name", "Name of a new user", "", "off"),
                                Fields.optional("email", "E-mail", ""),
                                button("Make a user").withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(PATH + "/users")
                        .withClass("line"),
                h2("Users and organisations"),
                form(Fields.search("search", "Search", wanted), button("Search").withType("submit"))
                        .withMethod("get")
                        .withAction(PATH)
                        .attr("role", "search")
                        .withClass("line"),
                page.items().isEmpty() ? p("Nobody is called so.").withClass("empty") : list(page.items()),
                page.next()
                        .<DomContent>map(end -> nav(a("More")
                                        .withHref(PATH + "?search=" + Links.encoded(wanted) + "&cursor="
                                                + Links.encoded(end))
                                        .withClass("button"))
                                .attr("aria-label", "Pages")
                                .withClass("more"))
                        .orElseGet(() -> text("")));
    }

    private DomContent list(List<Account> accounts) {
        return div(table(
                        caption("Users and organisations").withClass("unseen"),
                        thead(tr(
                                th("Name").attr("scope", "col"),
                                th("E-mail").attr("scope", "col").withClass("extra"),
                                th("Made").attr("scope", "col").withClass("extra"),
                                th(span("Change").withClass("unseen")).attr("scope", "col"))),
                        tbody(each(accounts, this::row))))
                .withClass("scroll");
    }

    private DomContent row(Account account) {
        boolean isUser = account.kind() == AccountKind.USER;
        return tr(
                th(
                                a(account.name()).withHref(Links.account(account.name())),
                                mark(!isUser, "organisation"),
                                mark(account.isAdministrator(), "administrator"),
                                mark(account.isDisabled(), "disabled"))
                        .attr("scope", "row"),
                td(account.email()).withClass("extra"),
                td(Ages.ago(account.createdAt(), clock)).withClass("extra"),
                td(isUser ? deeds(account) : text("")));
    }

    private static DomContent mark(boolean is, String word) {
        return is ? each(text(" "), span(word).withClass("mark")) : text("");
    }

    private static DomContent deeds(Account user) {
        return form(
                        deed("link", "New link", user),
                        user.isAdministrator()
                                ? deed("demote", "No administrator", user)
                                : deed("promote", "Make administrator", user),
                        user.isDisabled() ? deed("enable", "Enable", user) : deed("disable", "Disable", user))
                .withMethod("post")
                .withAction(PATH + "/users/" + Links.encoded(user.name()))
                .withClass("deeds");
    }

    private static DomContent deed(String value, String words, Account user) {
        return button(words)
                .withType("submit")
                .withName("deed")
                .withValue(value)
                .attr("aria-label", words + ": " + user.name())
                .withClass("small");
    }
}
