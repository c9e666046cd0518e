package io.demitasse.internal.page;

import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;

import io.demitasse.component.Component;
import io.demitasse.component.Markup;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.graph.Node.Box;
import io.demitasse.internal.graph.Node.Kind;
import io.demitasse.internal.graph.Slot;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.Locale;

/** Draws layouts; the numbers of tabs and examples come from their place in the page. */
final class NodeView {
    private final PageState state;
    private final FrameView frames;
    private final ExamplesView examples;
    private final String prefix;
    private int tabs;

    NodeView(PageState state, FrameView frames, ExamplesView examples) {
        this(state, frames, examples, "");
    }

    /** Draws a part whose tabs have names of their own. */
    private NodeView(PageState state, FrameView frames, ExamplesView examples, String prefix) {
        this.prefix = prefix;
        this.state = state;
        this.frames = frames;
        this.examples = examples;
    }

    DomContent draw(Node node) {
        if (node instanceof Node.Leaf leaf && leaf.component() instanceof Slot) {
            return slot(state.graph().number(leaf.component()));
        }
        if (node instanceof Node.Leaf leaf) {
            return frames.draw(state.graph().number(leaf.component())).orElse(rawHtml(""));
        }
        if (node instanceof Node.Prose prose) {
            return div(Markup.markdown(frames.words(prose.markdown()))).withClass("prose");
        }
        if (node instanceof Node.Examples shown) {
            return state.graph()
                    .handler(shown.handler())
                    .map(handler -> examples.draw(shown, handler))
                    .orElse(rawHtml(""));
        }
        return box((Box) node);
    }

    /** A place with what is in it now. */
    ContainerTag<?> slot(int number) {
        String name = AppGraph.name(number);
        var part = new NodeView(state, frames, examples, name + "-");
        return div(part.draw(state.graph().part(number).root())).withId(name).withClass("slot");
    }

    private DomContent box(Box box) {
        return switch (box.kind()) {
            case ACCORDION ->
                held(
                        box,
                        details(summary(frames.words(box.title())), children(box, "column"))
                                .withClass("accordion")
                                .condAttr(isOpen(box), "open", ""));
            case SIDEBAR ->
                held(
                        box,
                        aside(details(summary(frames.words(box.title())), children(box, "column"))
                                        .condAttr(isOpen(box), "open", ""))
                                .withClass("sidebar")
                                .attr("aria-label", frames.words(box.title())));
            case DIALOG, DRAWER, POPOVER -> overlay(box);
            case TABS -> held(box, tabs(box));
            case PAGE -> children(box, hasSidebar(box) ? "page has-sidebar" : "page");
            case TAB, ROW, COLUMN, GROUP, INTERFACE, ACTIONS ->
                held(box, children(box, box.kind().name().toLowerCase(Locale.ROOT)));
        };
    }

    /** Without a script it is a part of the page; the script closes it and puts it over the page when it is opened. */
    private DomContent overlay(Box box) {
        String style = box.kind().name().toLowerCase(Locale.ROOT);
        String title = name(box) + "-title";
        var head = div(h2(frames.words(box.title())).withId(title).withClass("overlay-title"))
                .with(button("×")
                        .withType("button")
                        .withClass("overlay-close")
                        .attr("aria-label", frames.text("overlay.close")))
                .withClass("overlay-head");
        var content = new DomContent[] {head, children(box, "column")};
        ContainerTag<?> overlay = box.kind() == Kind.POPOVER
                ? div(content).attr("popover", "auto").attr("role", "dialog")
                : dialog(content);
        return held(box, overlay.withClasses("overlay", style).attr("aria-labelledby", title));
    }

    /** A layout that handlers hold has a name, and says whether it is open in a hidden control of that name. */
    private ContainerTag<?> held(Box box, ContainerTag<?> tag) {
        box.handle()
                .ifPresent(handle -> tag.withId(name(box))
                        .attr("data-layout", box.kind().name().toLowerCase(Locale.ROOT))
                        .condAttr(!now(handle).isVisible(), "hidden", "")
                        .with(input().withType("hidden")
                                .withName(name(box))
                                .attr("autocomplete", "off")
                                .withValue(String.valueOf(isOpen(box)))));
        return tag;
    }

    private String name(Box box) {
        return box.handle()
                .map(handle -> AppGraph.name(state.graph().number(handle)))
                .orElse("");
    }

    private Component<?> now(Component<?> handle) {
        return state.component(state.graph().number(handle));
    }

    private boolean isOpen(Box box) {
        return box.handle()
                .map(handle -> state.wire(state.graph().number(handle)).asBoolean())
                .orElse(box.open());
    }

    private DivTag children(Box box, String style) {
        Node.Size size = box.size();
        return div(each(box.children(), this::draw))
                .withClass(size.isUsual() ? style : style + " " + FrameView.size(size.scale(), size.minWidth()));
    }

    private static boolean hasSidebar(Box box) {
        return box.children().stream().anyMatch(child -> child instanceof Box b && b.kind() == Kind.SIDEBAR);
    }

    /** Without a script all panels show, each under its title; with one, the list of tabs takes over. */
    private DivTag tabs(Box box) {
        String set = prefix + "tabs" + tabs++;
        var list = div().withClass("tab-list").attr("role", "tablist");
        var all = div(list).withClass("tabs").attr("data-tabs", "");
        for (int i = 0; i < box.children().size(); i++) {
            Box tab = (Box) box.children().get(i);
            String id = set + "-" + i;
            list.with(button(frames.words(tab.title()))
                    .withType("button")
                    .withId(id)
                    .attr("role", "tab")
                    .attr("aria-controls", id + "-panel")
                    .attr("aria-selected", i == 0 ? "true" : "false")
                    .attr("tabindex", i == 0 ? "0" : "-1"));
            all.with(section(h2(frames.words(tab.title())).withClass("tab-title"), held(tab, children(tab, "column")))
                    .withId(id + "-panel")
                    .withClass("tab-panel" + (i == 0 ? " is-open" : ""))
                    .attr("role", "tabpanel")
                    .attr("aria-labelledby", id));
        }
        return all;
    }
}
