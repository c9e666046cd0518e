package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.header;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeaderTag;

/** The bar at the top of all pages: what there is to browse, and what belongs to whoever looks. */
final class Bar {
    private Bar() {}

    /** For a visitor. */
    static HeaderTag of(Principal visitor) {
        return with(account(visitor));
    }

    /** Where nothing may be asked of anybody, since something has failed. */
    static HeaderTag plain() {
        return with(text(""));
    }

    private static HeaderTag with(DomContent account) {
        return header(
                        a(span("☕").attr("aria-hidden", "true"), span("Demitasse"))
                                .withHref("/")
                                .withClass("brand"),
                        nav(list(RepositoryKind.SPACE), list(RepositoryKind.MODEL), list(RepositoryKind.DATASET))
                                .attr("aria-label", "Browse")
                                .withClass("browse"),
                        account)
                .withClass("bar");
    }

    private static DomContent list(RepositoryKind kind) {
        return a(KindWords.of(kind).title()).withHref(Links.list(kind));
    }

    private static DomContent account(Principal visitor) {
        if (!(visitor instanceof SignedIn known)) {
            return nav(a("Sign in").withHref("/login")).attr("aria-label", "Your account");
        }
        Account account = known.account();
        return nav(
                        a("New").withHref("/new"),
                        a(account.name())
                                .withHref(Links.account(account.name()))
                                .withClass("who"),
                        a("Settings").withHref("/settings"),
                        account.isAdministrator() ? a("Administration").withHref("/admin") : text(""),
                        form(button("Sign out").withType("submit").withClass("plain"))
                                .withMethod("post")
                                .withAction("/logout"))
                .attr("aria-label", "Your account");
    }
}
