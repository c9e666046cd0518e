package io.demitasse.internal.apipage;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import io.demitasse.internal.api.AgentSettings;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.page.Asset;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.page.Shell;
import io.demitasse.internal.snippet.Language;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the page about an app's API. */
final class ApiPageView {
    private static final String MCP = "MCP";

    private final Stage stage;
    private final Texts texts;
    private final PageSettings settings;
    private final List<Endpoint> shown;

    ApiPageView(Stage stage) {
        this.stage = stage;
        this.texts = stage.texts();
        this.settings = stage.api().app().page();
        this.shown = stage.shown();
    }

    String draw(Asset style, Asset script, Optional<Trial> trial) {
        var shell = new Shell(settings, texts, stage.scheme());
        var main = main().withId("main");
        if (shown.isEmpty()) {
            main.with(p(texts.text("api.empty")).withClass("endpoint-note"));
        } else {
            main.with(languages(), start(), ways());
            var view = new EndpointView(stage, trial);
            shown.forEach(each -> main.with(view.draw(each, stage.parts().all().size() == 1)));
        }
        var content = shell.bodyOf(texts.text("api.skip"))
                .with(
                        head(),
                        main,
                        shell.foot(a(texts.text("api.back")).withHref(settings.base())),
                        p().withClass("announcer").withId("announcer").attr("role", "status"))
                .withClass("api");
        return shell.draw("API · " + title(), style, Optional.of(script), content);
    }

    private String title() {
        return texts.words(stage.api().app().title());
    }

    private DomContent head() {
        String markdown = settings.below(PageView.API) + ".md" + Parts.query(stage.part());
        return header(
                        a(title()).withHref(settings.base()).withClass("page-home"),
                        h1("API"),
                        p(texts.text("api.lead")).withClass("page-description"),
                        div(
                                        button(texts.text("api.copyPage"))
                                                .withType("button")
                                                .withClasses(
                                                        "button",
                                                        "button-secondary",
                                                        "button-small",
                                                        "needs-script",
                                                        "copy-page")
                                                .attr("data-from", markdown)
                                                .attr("data-done", texts.text("code.copied")),
                                        a("Markdown").withHref(markdown),
                                        a("OpenAPI 3.1").withHref(settings.base() + Caller.PREFIX + "/openapi.json"),
                                        a("Model Context Protocol").withHref(settings.base() + AgentSettings.PATH))
                                .withClass("api-ways"))
                .withClass("page-head");
    }

    /** Radio buttons: they choose what is shown without a script, and stay chosen all over the page. */
    private DomContent languages() {
        var all = fieldset(legend(texts.text("api.language")).withClass("hidden-text"))
                .withClass("languages");
        for (Language language : Language.values()) {
            all.with(choice(language.name(), language.title(), language == Language.PYTHON));
        }
        return all.with(choice(MCP, MCP, false));
    }

    private static DomContent choice(String name, String title, boolean chosen) {
        return label(
                        input().withType("radio")
                                .withName("language")
                                .withId(id(name))
                                .withClass("hidden-text")
                                .condAttr(chosen, "checked", ""),
                        span(title))
                .withClass("language");
    }

    private static String id(String name) {
        return "in-" + name.toLowerCase(Locale.ROOT);
    }

    /** A block of code that is shown when that language is chosen. */
    static DomContent in(String name, String fence, String code, Texts texts) {
        return div(Markup.markdown(Fence.block(fence, code), texts)).withClasses("prose", "in", id(name));
    }

    /** What has to be there before the first call. */
    private DomContent start() {
        var all = div().withClass("api-start");
        for (Language language : Language.values()) {
            if (!language.install().isEmpty()) {
                all.with(in(language.name(), "console", language.install(), texts));
            }
        }
        return all.with(in(MCP, "json", AgentSettings.of(stage.api().app().title(), stage.root()), texts));
    }

    /** The ways to the endpoints, where there are several, and to those that are not on this page. */
    private DomContent ways() {
        if (stage.parts().all().size() < 2) {
            return rawHtml("");
        }
        var ways = nav().withClass("api-nav").attr("aria-label", texts.text("api.endpoints"));
        shown.forEach(each -> ways.with(a(code("/" + each.name())).withHref("#" + EndpointView.anchor(each))));
        String page = settings.below(PageView.API);
        stage.others()
                .forEach(part -> ways.with(a(code(stage.parts().name(part)))
                        .withHref(page + Parts.query(part))
                        .withClass("api-part")));
        return ways;
    }
}
