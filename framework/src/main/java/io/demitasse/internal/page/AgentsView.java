package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.component.Texts;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** Draws the page that tells people how an agent uses an app, and what it finds there. */
public final class AgentsView {
    /** Something that an agent finds. */
    public record Offer(String name, String description) {}

    /** All that agents find; empty lists are left out. */
    public record Offers(List<Offer> tools, List<Offer> resources, List<Offer> prompts) {}

    private final PageSettings settings;
    private final Asset style;

    /** Draws pages with that style sheet. */
    public AgentsView(PageSettings settings, Asset style) {
        this.settings = settings;
        this.style = style;
    }

    /**
     * The page as HTML.
     *
     * @param address where agents connect
     * @param client what goes into the settings of an agent, as JSON
     */
    public String draw(String title, String address, String client, Offers offers, Texts texts, String scheme) {
        var shell = new Shell(settings, texts, scheme);
        String name = texts.text("agents.title", texts.words(title));
        var guide = div().withClass("prose")
                .with(
                        h2(texts.text("agents.address")),
                        pre(code(address)).attr("tabindex", "0"),
                        h2(texts.text("agents.settings")),
                        pre(code(client)).attr("tabindex", "0"))
                .with(list("agents.tools", offers.tools(), texts))
                .with(list("agents.resources", offers.resources(), texts))
                .with(list("agents.prompts", offers.prompts(), texts));
        var content = shell.bodyOf()
                .with(
                        header(
                                        a(texts.words(title))
                                                .withHref(settings.base())
                                                .withClass("page-home"),
                                        h1(name),
                                        p(texts.text("agents.lead")).withClass("page-description"))
                                .withClass("page-head"),
                        main(guide).withId("main"),
                        shell.foot());
        return shell.draw(name, style, Optional.empty(), content);
    }

    private static DomContent[] list(String heading, List<Offer> offers, Texts texts) {
        if (offers.isEmpty()) {
            return new DomContent[0];
        }
        return new DomContent[] {
            h2(texts.text(heading)),
            ul(each(offers, offer -> li(code(offer.name()), text(said(texts.words(offer.description()))))))
        };
    }

    private static String said(String description) {
        return description.isEmpty() ? "" : " — " + description;
    }
}
