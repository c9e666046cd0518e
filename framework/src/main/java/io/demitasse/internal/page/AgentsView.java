package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.DlTag;
import j2html.tags.specialized.MainTag;
import java.util.List;
import java.util.Optional;

/** Draws the page that tells people how an agent uses an app, and what it finds there. */
public final class AgentsView {
    /** Something that an agent finds; what is said of it is Markdown. */
    public record Offer(String name, String description) {}

    /** All that agents find; empty lists are left out. */
    public record Offers(List<Offer> tools, List<Offer> resources, List<Offer> prompts) {}

    private final PageSettings settings;
    private final Asset style;
    private final Asset script;

    /** Draws pages in the looks of the one about the API. */
    public AgentsView(PageSettings settings) {
        this.settings = settings;
        this.style = Assets.apiStyle(settings.theme());
        this.script = Assets.apiScript();
    }

    /**
     * The page as HTML.
     *
     * @param address where agents connect
     * @param client what goes into the settings of an agent, as JSON
     */
    public String draw(String title, String address, String client, Offers offers, Texts texts, String scheme) {
        var shell = new Shell(settings, texts, scheme);
        String app = texts.words(title);
        String name = texts.text("agents.title", app);
        var main = main(
                        part("agents.address", block("text", address, texts), texts),
                        part("agents.settings", block("json", client, texts), texts))
                .withId("main");
        list(main, "agents.tools", offers.tools(), texts);
        list(main, "agents.resources", offers.resources(), texts);
        list(main, "agents.prompts", offers.prompts(), texts);
        var content = shell.bodyOf()
                .with(
                        head(app, name, texts),
                        main,
                        shell.foot(a(texts.text("api.back")).withHref(settings.base())),
                        p().withClass("announcer").withId("announcer").attr("role", "status"))
                .withClasses("api", "agents");
        return shell.draw(name, style, Optional.of(script), content);
    }

    private DomContent head(String app, String name, Texts texts) {
        return header(
                        a(app).withHref(settings.base()).withClass("page-home"),
                        h1(name),
                        p(texts.text("agents.lead")).withClass("page-description"),
                        div(a(texts.text("foot.api")).withHref(settings.below(PageView.API)))
                                .withClass("api-ways"))
                .withClass("page-head");
    }

    private static DomContent part(String heading, DomContent content, Texts texts) {
        return section(h2(texts.text(heading)), content);
    }

    /** Code that can be copied; neither an address nor the settings with it hold a backtick. */
    private static DivTag block(String language, String text, Texts texts) {
        return div(Markup.markdown("```" + language + "\n" + text.strip() + "\n```\n", texts))
                .withClass("prose");
    }

    private static void list(MainTag main, String heading, List<Offer> offers, Texts texts) {
        if (!offers.isEmpty()) {
            DlTag list = dl().withClass("values");
            offers.forEach(offer -> list.with(described(offer, texts)));
            main.with(part(heading, list, texts));
        }
    }

    private static DomContent described(Offer offer, Texts texts) {
        var item = div(dt(code(offer.name())));
        String description = texts.words(offer.description());
        return description.isEmpty()
                ? item
                : item.with(dd(Markup.markdown(description)).withClass("prose"));
    }
}
