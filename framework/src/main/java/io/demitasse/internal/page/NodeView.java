package io.demitasse.internal.page;

import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;

import io.demitasse.component.Markup;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.graph.Node.Box;
import io.demitasse.internal.graph.Node.Kind;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.Locale;

/** Draws layouts; the numbers of tabs and examples come from their place in the page. */
final class NodeView {
    private final AppGraph graph;
    private final FrameView frames;
    private final ExamplesView examples;
    private int tabs;

    NodeView(AppGraph graph, FrameView frames, ExamplesView examples) {
        this.graph = graph;
        this.frames = frames;
        this.examples = examples;
    }

    DomContent draw(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return frames.draw(graph.number(leaf.component())).orElse(rawHtml(""));
        }
        if (node instanceof Node.Prose prose) {
            return div(Markup.markdown(prose.markdown())).withClass("prose");
        }
        if (node instanceof Node.Examples shown) {
            return examples.draw(graph.handlers().get(shown.handler()));
        }
        return box((Box) node);
    }

    private DomContent box(Box box) {
        return switch (box.kind()) {
            case ACCORDION ->
                details(summary(box.title()), children(box, "column"))
                        .withClass("accordion")
                        .condAttr(box.open(), "open", "");
            case SIDEBAR ->
                aside(details(summary(box.title()), children(box, "column")).attr("open", ""))
                        .withClass("sidebar")
                        .attr("aria-label", box.title());
            case TABS -> tabs(box);
            case PAGE -> children(box, hasSidebar(box) ? "page has-sidebar" : "page");
            case TAB, ROW, COLUMN, GROUP, INTERFACE, ACTIONS ->
                children(box, box.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private DivTag children(Box box, String style) {
        return div(each(box.children(), this::draw)).withClass(style);
    }

    private static boolean hasSidebar(Box box) {
        return box.children().stream().anyMatch(child -> child instanceof Box b && b.kind() == Kind.SIDEBAR);
    }

    /** Without a script all panels show, each under its title; with one, the list of tabs takes over. */
    private DomContent tabs(Box box) {
        String set = "tabs" + tabs++;
        var list = div().withClass("tab-list").attr("role", "tablist");
        var all = div(list).withClass("tabs").attr("data-tabs", "");
        for (int i = 0; i < box.children().size(); i++) {
            Box tab = (Box) box.children().get(i);
            String id = set + "-" + i;
            list.with(button(tab.title())
                    .withType("button")
                    .withId(id)
                    .attr("role", "tab")
                    .attr("aria-controls", id + "-panel")
                    .attr("aria-selected", i == 0 ? "true" : "false")
                    .attr("tabindex", i == 0 ? "0" : "-1"));
            all.with(section(h2(tab.title()).withClass("tab-title"), children(tab, "column"))
                    .withId(id + "-panel")
                    .withClass("tab-panel" + (i == 0 ? " is-open" : ""))
                    .attr("role", "tabpanel")
                    .attr("aria-labelledby", id));
        }
        return all;
    }
}
