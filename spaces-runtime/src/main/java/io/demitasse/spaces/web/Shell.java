package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import io.javalin.http.Context;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.MetaTag;

/** What all pages have: their head, the bar at the top, and the headers that keep them to themselves. */
final class Shell {
    /** Set on a request that is answered by a page. */
    static final String ANSWERED = "demitasse.page";

    private final Asset style;
    private final Visitors visitors;

    Shell(Asset style, Visitors visitors) {
        this.style = style;
        this.visitors = visitors;
    }

    /** Answers with a page. */
    void send(Context context, String title, DomContent... content) {
        send(context, Needs.NOTHING, title, content);
    }

    /** Answers with a page that needs more than itself. */
    void send(Context context, Needs needs, String title, DomContent... content) {
        write(context, needs, title, Bar.of(visitors.of(context)), content);
    }

    /** Answers with a page that needs nothing, since something has failed. */
    void sendAlone(Context context, String title, DomContent... content) {
        write(context, Needs.NOTHING, title, Bar.plain(), content);
    }

    private void write(Context context, Needs needs, String title, DomContent bar, DomContent... content) {
        context.attribute(ANSWERED, true);
        context.header("Content-Security-Policy", needs.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(page(needs, title, bar, content));
    }

    private String page(Needs needs, String title, DomContent bar, DomContent... content) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                viewport(),
                                title(title + " · Demitasse"),
                                link().withRel("icon").withHref("data:,"),
                                link().withRel("stylesheet").withHref(style.path()),
                                script(needs.script())),
                        body(
                                a("Skip to the content").withHref("#content").withClass("skip"),
                                bar,
                                main(content).withId("content").attr("tabindex", "-1")))
                .withLang("en"));
    }

    private static DomContent script(String path) {
        return path.isEmpty()
                ? text("")
                : TagCreator.script().withType("module").withSrc(path);
    }

    private static MetaTag viewport() {
        return meta().withName("viewport").withContent("width=device-width, initial-scale=1");
    }
}
