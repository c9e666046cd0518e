package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.AccountKind;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Member;
import io.demitasse.spaces.store.MemberRole;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A user or an organisation: who it is, and what belongs to it as far as a visitor may see it. */
final class ProfilePage {
    private static final int MOST = 12;

    private final Database database;
    private final Visitors visitors;
    private final Shell shell;
    private final ListCard card;
    private final InstantSource clock;

    ProfilePage(Database database, Visitors visitors, Shell shell, ListCard card, InstantSource clock) {
        this.database = database;
        this.visitors = visitors;
        this.shell = shell;
        this.card = card;
        this.clock = clock;
    }

    /** After all pages that have one word of their own. */
    void add(RoutesConfig routes) {
        routes.get("/{account}", context -> show(context, ""));
        routes.post("/organizations/{account}/members", context -> {
            Form form = Form.of(context);
            change(context, organisation -> change(organisation, form));
        });
    }

    private Account account(Context context) {
        return database.accounts()
                .find(context.pathParam("account"))
                .filter(account -> !account.isDisabled())
                .orElseThrow(PageException::notFound);
    }

    private static boolean mayManage(Principal viewer, Account account) {
        return account.kind() == AccountKind.ORGANISATION
                && viewer instanceof SignedIn known
                && (known.account().isAdministrator() || known.roles().get(account.id()) == MemberRole.ADMIN);
    }

    private void change(Context context, Consumer<Account> change) {
        SignedIn viewer = visitors.user(context);
        Account organisation = account(context);
        if (!mayManage(viewer, organisation)) {
            throw organisation.kind() == AccountKind.ORGANISATION
                    ? PageException.forbidden(
                            "Members of " + organisation.name() + " are changed by its administrators.")
                    : PageException.notFound();
        }
        try {
            change.accept(organisation);
            Visitors.redirect(context, Links.account(organisation.name()));
        } catch (VisitorException e) {
            context.status(400);
            show(context, String.valueOf(e.getMessage()));
        }
    }

    private void change(Account organisation, Form form) {
        Id user = user(form.get("name").strip()).id();
        if (form.get("deed").equals("remove")) {
            database.members().remove(organisation.id(), user);
        } else {
            database.members().set(organisation.id(), user, MembersView.role(form.get("role")));
        }
    }

    private Account user(String name) {
        return database.accounts()
                .find(name)
                .filter(account -> account.kind() == AccountKind.USER)
                .orElseThrow(
                        () -> new VisitorException("There is no user of that name. Check it for a typing mistake."));
    }

    private void show(Context context, String problem) {
        Account account = account(context);
        Principal viewer = visitors.of(context);
        boolean isUser = account.kind() == AccountKind.USER;
        List<DomContent> parts = new ArrayList<>();
        for (RepositoryKind kind : List.of(RepositoryKind.SPACE, RepositoryKind.MODEL, RepositoryKind.DATASET)) {
            parts.add(owned(viewer, account, kind));
        }
        if (isUser) {
            for (RepositoryKind kind : List.of(RepositoryKind.SPACE, RepositoryKind.MODEL, RepositoryKind.DATASET)) {
                parts.add(liked(viewer, account, kind));
            }
        }
        shell.send(
                context,
                account.name(),
                head(account),
                Fields.problem(problem),
                isUser
                        ? organisations(account)
                        : MembersView.of(account, database.members().of(account.id()), mayManage(viewer, account)),
                each(parts, part -> part));
    }

    private DomContent head(Account account) {
        return header(
                        h1(account.fullName().isEmpty() ? account.name() : account.fullName()),
                        p(
                                        text(account.name()
                                                + (account.kind() == AccountKind.ORGANISATION
                                                        ? ", an organisation, founded "
                                                        : ", joined ")),
                                        Ages.ago(account.createdAt(), clock))
                                .withClass("path"))
                .withClass("heading");
    }

    private DomContent organisations(Account account) {
        List<Member> all = database.members().organisationsOf(account.id());
        return all.isEmpty()
                ? text("")
                : section(
                        h2("Organisations").withClass("part"),
                        ul(each(
                                        all,
                                        member -> li(a(member.account().name())
                                                .withHref(Links.account(
                                                        member.account().name()))
                                                .withClass("mark"))))
                                .withClass("marks"));
    }

    private DomContent owned(Principal viewer, Account account, RepositoryKind kind) {
        return part(
                viewer,
                KindWords.of(kind).title(),
                kind,
                RepositoryFilter.by(account.name()),
                Links.list(kind) + "?owner=" + Links.encoded(account.name()));
    }

    private DomContent liked(Principal viewer, Account account, RepositoryKind kind) {
        return part(
                viewer,
                "Likes: " + KindWords.of(kind).many(),
                kind,
                new RepositoryFilter(Optional.empty(), "", List.of(), Optional.of(account.id())),
                "");
    }

    private DomContent part(Principal viewer, String title, RepositoryKind kind, RepositoryFilter filter, String all) {
        Page<Repository> page = database.repositories()
                .list(new RepositoryQuery(
                        kind, viewer, filter, RepositorySort.MODIFIED, false, MOST, Optional.empty()));
        if (page.items().isEmpty()) {
            return text("");
        }
        return section(
                h2(title).withClass("part"),
                card.list(page.items()),
                page.next().isPresent() && !all.isEmpty()
                        ? p(a("All " + KindWords.of(kind).many()).withHref(all)).withClass("beside")
                        : text(""));
    }
}
