package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.input;
import static j2html.TagCreator.main;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;

import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Route;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the whole page of an app. */
public final class PageView {
    /** The part of the address under which everything lies that is not the page itself. */
    public static final String BELOW = "_d/";

    /** The part of the address below it at which the API is explained. */
    public static final String API = "api";

    /** What happens to the controls of a form; other events are made by scripts. */
    private static final Set<String> OF_FORMS =
            Set.of("load", "input", "change", "submit", "focus", "blur", "upload", "release");

    private final PageSettings settings;
    private final Assets assets;

    /** Draws pages that name these assets. */
    public PageView(PageSettings settings, Assets assets) {
        this.settings = settings;
        this.assets = assets;
    }

    /**
     * What one drawing of the page is for.
     *
     * @param route the place of the page among those of the app
     * @param scheme {@code light}, {@code dark}, or empty to follow the system
     * @param session the session that a plain form carries on; empty on a fresh page
     * @param news texts to show above the form, for a page without a script
     */
    public record Occasion(int route, Texts texts, String scheme, Optional<String> session, List<String> news) {}

    /** The page as HTML. */
    public String draw(PageState state, Occasion occasion) {
        AppGraph graph = state.graph();
        Texts texts = occasion.texts();
        var frames = new FrameView(state, texts, settings::link);
        var nodes = new NodeView(state, frames, new ExamplesView(state, texts, settings::link));
        var shell = new Shell(settings, texts, occasion.scheme());
        var content = shell.bodyOf()
                .with(
                        masthead(graph, occasion),
                        main(
                                        news(occasion),
                                        formOf(graph, nodes, occasion),
                                        prose(
                                                texts.words(route(graph, occasion)
                                                        .head()
                                                        .article()),
                                                "article"))
                                .withId("main"),
                        sourcePanel(texts),
                        shell.foot(
                                a(texts.text("foot.api")).withHref(settings.below(API)),
                                span(texts.text("foot.concurrency", settings.concurrency()))),
                        div().withClass("toasts")
                                .withId("toasts")
                                .attr("role", "region")
                                .attr("aria-label", texts.text("toast.region")),
                        p().withClass("announcer").withId("announcer").attr("role", "status"),
                        script(rawHtml(new PageConfig(graph, occasion.route(), texts)
                                        .json()
                                        .replace("<", "\\u003c")))
                                .withType("application/json")
                                .withId("demitasse"))
                .withCondClass(!settings.source().isEmpty(), "has-source");
        return shell.draw(tabTitle(graph, occasion), assets.style(), Optional.of(assets.script()), content);
    }

    private static Route route(AppGraph graph, Occasion occasion) {
        return graph.routes().get(occasion.route());
    }

    private String tabTitle(AppGraph graph, Occasion occasion) {
        Stream<String> page = Stream.of(route(graph, occasion).name()).filter(any -> occasion.route() > 0);
        Stream<String> app =
                Stream.of(graph.head().title()).filter(any -> settings.home().isPresent());
        return Stream.of(page, app, Stream.of(settings.siteTitle()))
                .flatMap(part -> part)
                .map(occasion.texts()::words)
                .collect(Collectors.joining(" · "));
    }

    private DomContent masthead(AppGraph graph, Occasion occasion) {
        AppGraph.Head head = route(graph, occasion).head();
        Texts texts = occasion.texts();
        var tag = header().withClass("page-head");
        settings.home()
                .ifPresent(
                        home -> tag.with(a(settings.siteTitle()).withHref(home).withClass("page-home")));
        if (graph.routes().size() > 1) {
            tag.with(navigation(graph, occasion));
        }
        return tag.with(h1(texts.words(head.title()))).with(prose(texts.words(head.description()), "page-description"));
    }

    /** The ways to all pages of the app. */
    private DomContent navigation(AppGraph graph, Occasion occasion) {
        var ways =
                nav().withClass("page-nav").attr("aria-label", occasion.texts().text("page.pages"));
        for (int i = 0; i < graph.routes().size(); i++) {
            Route route = graph.routes().get(i);
            ways.with(a(occasion.texts().words(route.name()))
                    .withHref(settings.base() + route.path())
                    .condAttr(i == occasion.route(), "aria-current", "page"));
        }
        return ways;
    }

    private static DomContent prose(String markdown, String style) {
        return markdown.isEmpty() ? rawHtml("") : div(Markup.markdown(markdown)).withClasses("prose", style);
    }

    private static DomContent news(Occasion occasion) {
        var all = div().withClass("news");
        occasion.news().forEach(text -> all.with(p(text).withClass("news-item").attr("role", "alert")));
        return occasion.news().isEmpty() ? rawHtml("") : all;
    }

    private DomContent formOf(AppGraph graph, NodeView nodes, Occasion occasion) {
        var form = form(nodes.draw(graph.routes().get(occasion.route()).root()))
                .withId("demo")
                .withMethod("post")
                .attr("enctype", "multipart/form-data")
                .attr("novalidate", "")
                .attr("autocomplete", "off");
        occasion.session()
                .ifPresent(session -> form.with(
                        input().withType("hidden").withName("_session").withValue(session)));
        return form.with(withoutScript(graph, occasion));
    }

    /** Handlers that something in the form starts, but no button, get one for pages without a script. */
    private static DomContent withoutScript(AppGraph graph, Occasion occasion) {
        var buttons = noscript();
        Set<Integer> here = graph.on(graph.routes().get(occasion.route()));
        for (Handler handler : graph.handlers().values()) {
            if (needsButton(handler) && starts(handler, here, occasion.route())) {
                buttons.with(button(occasion.texts().text("action.apply") + source(graph, handler, occasion.texts()))
                        .withType("submit")
                        .withClass("button button-secondary")
                        .withName("_run")
                        .withValue(String.valueOf(handler.id())));
            }
        }
        return buttons;
    }

    /** Whether something on that page starts a handler. */
    private static boolean starts(Handler handler, Set<Integer> here, int route) {
        return handler.triggers().stream()
                .anyMatch(trigger -> trigger.isPage(route) || here.contains(trigger.component()));
    }

    private static boolean needsButton(Handler handler) {
        return handler.deeds().isEmpty()
                && handler.triggers().stream().anyMatch(trigger -> OF_FORMS.contains(trigger.event()))
                && handler.triggers().stream()
                        .noneMatch(trigger -> trigger.event().equals("click"));
    }

    /** Names the component whose change would have started the handler. */
    private static String source(AppGraph graph, Handler handler, Texts texts) {
        int component = handler.triggers().get(0).component();
        return handler.triggers().get(0).isPage()
                ? ""
                : " · " + texts.words(graph.component(component).label());
    }

    private DomContent sourcePanel(Texts texts) {
        return settings.source().isEmpty() ? rawHtml("") : SourceView.panel(settings.source(), texts);
    }
}
