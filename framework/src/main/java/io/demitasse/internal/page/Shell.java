package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.script;
import static j2html.TagCreator.title;

import io.demitasse.component.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import j2html.tags.specialized.HeadTag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every page has around its content: language, colours, assets, a way past the head, a foot. */
public final class Shell {
    private final PageSettings settings;
    private final Texts texts;
    private final String scheme;

    /** For one language and one scheme of colours: {@code light}, {@code dark}, or empty to follow the system. */
    public Shell(PageSettings settings, Texts texts, String scheme) {
        this.settings = settings;
        this.texts = texts;
        this.scheme = scheme;
    }

    /** A whole page of that name, as its tab says it. */
    public String draw(String name, Asset style, Optional<Asset> script, BodyTag content) {
        Locale locale = texts.locale();
        return "<!doctype html>\n"
                + html(headOf(name, style, script), content)
                        .attr("lang", locale.toLanguageTag())
                        .attr("dir", locale.getLanguage().equals("ar") ? "rtl" : "ltr")
                        .condAttr(!scheme.isEmpty(), "data-scheme", scheme)
                        .render();
    }

    private HeadTag headOf(String name, Asset style, Optional<Asset> script) {
        HeadTag tag = head(
                meta().attr("charset", "utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(name),
                link().withRel("icon").withHref(settings.favicon()),
                link().withRel("stylesheet").withHref(settings.below(style.name())));
        script.ifPresent(asset -> tag.with(script().withType("module").withSrc(settings.below(asset.name()))));
        return tag;
    }

    /** An empty body whose first link leads past the head to the demo. */
    BodyTag bodyOf() {
        return bodyOf(texts.text("page.skip"));
    }

    /** An empty body whose first link leads past the head, and says so in these words. */
    public BodyTag bodyOf(String skip) {
        return body(a(skip).withHref("#main").withClass("skip"));
    }

    private DomContent signOut(String address) {
        return a(texts.text("login.out")).withHref(address).withClass("sign-out");
    }

    /** The foot: what is particular to a page, then the choice of colours, which works without a script too. */
    public DomContent foot(DomContent... particular) {
        var choices = div().withClass("scheme").attr("role", "group").attr("aria-label", texts.text("scheme.label"));
        for (String choice : List.of("", "light", "dark")) {
            String name = choice.isEmpty() ? "auto" : choice;
            choices.with(button(texts.text("scheme." + name))
                    .withType("submit")
                    .withName("scheme")
                    .withValue(name)
                    .withClass("scheme-choice")
                    .attr("aria-pressed", String.valueOf(choice.equals(scheme))));
        }
        return footer(particular)
                .with(settings.signOut().map(this::signOut).stream())
                .with(
                        form(choices).withMethod("post").withAction(settings.below("scheme")),
                        a(texts.text("foot.built"))
                                .withHref("https://github.com/demitasse/demitasse")
                                .withRel("noopener noreferrer"))
                .withClass("page-foot");
    }
}
