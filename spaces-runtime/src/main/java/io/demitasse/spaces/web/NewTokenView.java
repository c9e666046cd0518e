package io.demitasse.spaces.web;

import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;

import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.MintedToken;
import j2html.tags.specialized.SectionTag;

/** A token that was just made: its secret, which is shown this once, and how to use it. */
final class NewTokenView {
    private NewTokenView() {}

    /**
     * What is shown of it.
     *
     * @param url of the hub, without a slash at the end
     */
    static SectionTag of(String url, Account account, MintedToken made) {
        String use = """
                export HF_ENDPOINT=%s
                export HF_TOKEN=%s

                # or kept by hf for later
                hf auth login --token %s

                # git asks for a password: the token
                git clone %s/spaces/%s/NAME""".formatted(
                        url,
                        made.secret(),
                        made.secret(),
                        url.replaceFirst("://", "://" + account.name() + "@"),
                        account.name());
        return section(
                        h2("The token “" + made.token().name() + "”"),
                        p("Copy it now: it is shown only this once."),
                        pre(code(made.secret())).attr("tabindex", "0").attr("aria-label", "The token"),
                        p("How to use it:"),
                        pre(code(use)).attr("tabindex", "0").attr("aria-label", "How to use the token"))
                .withClass("done")
                .attr("role", "status");
    }
}
