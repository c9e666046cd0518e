package io.demitasse.internal.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;

import io.demitasse.component.Component;
import io.demitasse.component.Markup;
import io.demitasse.component.Texts;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the start page of several apps: a card for each. */
public final class StartView {
    /** An app to choose. */
    public record Card(String href, AppGraph graph) {}

    private final PageSettings settings;
    private final Asset style;

    /** Draws pages with that style sheet. */
    public StartView(PageSettings settings, Asset style) {
        this.settings = settings;
        this.style = style;
    }

    /** The page as HTML. */
    public String draw(List<Card> cards, Texts texts, String scheme) {
        var grid = div().withClass("cards");
        cards.forEach(card -> grid.with(draw(card, texts)));
        var shell = new Shell(settings, texts, scheme);
        var content = shell.bodyOf()
                .with(
                        header(
                                        h1(texts.words(settings.siteTitle())),
                                        p(texts.text("start.lead", cards.size()))
                                                .withClass("page-description"))
                                .withClass("page-head"),
                        main(grid).withId("main"),
                        shell.foot());
        return shell.draw(texts.words(settings.siteTitle()), style, Optional.empty(), content);
    }

    private static DomContent draw(Card card, Texts texts) {
        AppGraph.Head head = card.graph().head();
        String summary = texts.words(head.description())
                .lines()
                .findFirst()
                .map(Markup::plain)
                .orElse("");
        return a(
                        h2(texts.words(head.title())),
                        p(summary),
                        code(signature(card.graph())).withClass("card-signature"))
                .withHref(card.href())
                .withClass("card");
    }

    /**
     * What goes in and what comes out of the largest handler that gives something, for instance {@code textbox, slider
     * → textbox}.
     */
    private static String signature(AppGraph graph) {
        return graph.handlers().values().stream()
                .filter(handler -> !handler.outputs().isEmpty())
                .max(Comparator.comparing(
                        handler -> handler.inputs().size() + handler.outputs().size()))
                .map(handler -> signature(graph, handler))
                .orElse("");
    }

    private static String signature(AppGraph graph, Handler handler) {
        return (types(graph, handler.inputs()) + " → " + types(graph, handler.outputs())).strip();
    }

    private static String types(AppGraph graph, List<Integer> numbers) {
        return numbers.stream().map(graph::component).map(Component::type).collect(Collectors.joining(", "));
    }
}
