package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.RepositoryKind;
import j2html.tags.DomContent;
import java.util.Locale;

/** How to make the first repository of a kind, where there is none to see yet. */
final class FirstSteps {
    private FirstSteps() {}

    /**
     * For a visitor.
     *
     * @param url of the hub, without a slash at the end
     */
    static DomContent of(RepositoryKind kind, String url, Principal viewer) {
        String name = viewer instanceof SignedIn known ? known.account().name() : "YOU";
        KindWords words = KindWords.of(kind);
        return section(
                        h2("There is no " + words.one() + " to see yet"),
                        viewer instanceof SignedIn
                                ? p(
                                        a("Make the first one here")
                                                .withHref("/new?kind="
                                                        + kind.name().toLowerCase(Locale.ROOT)),
                                        text(", or by a program, of which git needs "),
                                        a("a token").withHref("/settings/tokens"),
                                        text(":"))
                                : p(
                                        a("Sign in").withHref("/login"),
                                        text(" to see private ones, or make the first one:")),
                        pre(code(steps(kind, url, name)))
                                .attr("tabindex", "0")
                                .attr("aria-label", "How to make a " + words.one()))
                .withClass("empty");
    }

    private static String steps(RepositoryKind kind, String url, String name) {
        String login = """
                export HF_ENDPOINT=%s
                hf auth login
                """.formatted(url);
        return login
                + switch (kind) {
                    case SPACE -> """
                            hf repos create %1$s/hello --repo-type space --space-sdk static
                            # FOLDER has an index.html, or a Java file and a README that says "sdk: demitasse"
                            hf upload %1$s/hello FOLDER --repo-type space
                            # git takes a token for its password
                            git clone %2$s/spaces/%1$s/hello""".formatted(name, url);
                    case MODEL -> """
                            hf upload %s/weights FOLDER""".formatted(name);
                    case DATASET -> """
                            hf upload %s/rows FOLDER --repo-type dataset""".formatted(name);
                };
    }
}
