package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;

import io.demitasse.component.Texts;
import java.util.List;

/** Draws the start page of several apps: a card for each. */
public final class StartView {
    /** An app to choose. */
    public record Card(String href, String title, String summary) {}

    private StartView() {}

    /** The page as HTML. */
    public static String draw(
            String name, List<Card> cards, PageSettings settings, Asset style, Texts texts, String scheme) {
        var grid = div().withClass("cards");
        cards.forEach(card -> grid.with(
                a(h2(card.title()), p(card.summary())).withHref(card.href()).withClass("card")));
        return "<!doctype html>\n"
                + html(
                                head(
                                        meta().attr("charset", "utf-8"),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        meta().withName("color-scheme").withContent("light dark"),
                                        title(name),
                                        link().withRel("icon").withHref(settings.favicon()),
                                        link().withRel("stylesheet").withHref(settings.below(style.name()))),
                                body(
                                        header(
                                                        h1(name),
                                                        p(texts.text("start.lead", cards.size()))
                                                                .withClass("page-description"))
                                                .withClass("page-head"),
                                        main(grid).withId("main")))
                        .attr("lang", texts.locale().toLanguageTag())
                        .attr("dir", texts.locale().getLanguage().equals("ar") ? "rtl" : "ltr")
                        .condAttr(!scheme.isEmpty(), "data-scheme", scheme)
                        .render();
    }
}
