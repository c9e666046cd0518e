package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.document;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import j2html.tags.specialized.MetaTag;

/** What all pages have: their head, the bar at the top, and the headers that keep them to themselves. */
final class Shell {
    /** Set on a request that is answered by a page. */
    static final String ANSWERED = "demitasse.page";

    private final Style style;
    private final Visitors visitors;

    Shell(Style style, Visitors visitors) {
        this.style = style;
        this.visitors = visitors;
    }

    /** Answers with a page. */
    void send(Context context, String title, DomContent... content) {
        send(context, "", title, content);
    }

    /**
     * Answers with a page that shows another origin in a frame.
     *
     * @param frame the origin; empty for none
     */
    void send(Context context, String frame, String title, DomContent... content) {
        write(context, frame, title, account(visitors.of(context)), content);
    }

    /** Answers with a page that needs nothing, since something has failed. */
    void sendAlone(Context context, String title, DomContent... content) {
        write(context, "", title, text(""), content);
    }

    private void write(Context context, String frame, String title, DomContent account, DomContent... content) {
        context.attribute(ANSWERED, true);
        context.header("Content-Security-Policy", policy(frame))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(page(title, account, content));
    }

    private static String policy(String frame) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none';"
                + " base-uri 'none'" + (frame.isEmpty() ? "" : "; frame-src " + frame);
    }

    private String page(String title, DomContent account, DomContent... content) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                viewport(),
                                title(title + " · Demitasse"),
                                link().withRel("icon").withHref("data:,"),
                                link().withRel("stylesheet").withHref(style.path())),
                        body(
                                a("Skip to the content").withHref("#content").withClass("skip"),
                                header(
                                                a(span("☕").attr("aria-hidden", "true"), span("Demitasse"))
                                                        .withHref("/")
                                                        .withClass("brand"),
                                                account)
                                        .withClass("bar"),
                                main(content).withId("content").attr("tabindex", "-1")))
                .withLang("en"));
    }

    private static MetaTag viewport() {
        return meta().withName("viewport").withContent("width=device-width, initial-scale=1");
    }

    private static DomContent account(Principal visitor) {
        if (visitor instanceof SignedIn known) {
            return nav(
                            span(known.account().name()).withClass("who"),
                            a("Tokens").withHref("/settings/tokens"),
                            form(button("Sign out").withType("submit").withClass("plain"))
                                    .withMethod("post")
                                    .withAction("/logout"))
                    .attr("aria-label", "Your account");
        }
        return nav(a("Sign in").withHref("/login")).attr("aria-label", "Your account");
    }
}
