package io.demitasse.internal.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.img;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.component.Texts;
import io.demitasse.handler.Row;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Node;
import io.demitasse.media.StoredFile;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the examples of a handler: chips for one input or where they have names, a table for several. All of them are
 * in the page; the script shows some at a time if the author wants it so.
 */
final class ExamplesView {
    private static final int LONGEST = 80;

    private final PageState state;
    private final Texts texts;
    private final Function<StoredFile, String> links;

    ExamplesView(PageState state, Texts texts, Function<StoredFile, String> links) {
        this.state = state;
        this.texts = texts;
        this.links = links;
    }

    DomContent draw(Node.Examples node, Handler handler) {
        String words = node.title().isEmpty() ? texts.text("examples.title") : texts.words(node.title());
        var head = div(h2(words).withClass("examples-title")).withClass("examples-head");
        int perPage = handler.settings().examples().perPage();
        boolean paged = perPage > 0 && perPage < handler.examples().size();
        if (paged) {
            head.with(pager(perPage, handler.examples().size()));
        }
        boolean named = handler.examples().stream().anyMatch(row -> !row.name().isEmpty());
        boolean chips = named || columns(handler).size() == 1;
        return section(head, chips ? chips(handler, perPage) : rows(handler, perPage))
                .withClass("examples")
                .condAttr(paged, "data-per-page", String.valueOf(perPage));
    }

    /** The inputs that an example of a page can fill. */
    private List<Integer> columns(Handler handler) {
        return IntStream.range(0, handler.inputs().size())
                .filter(column -> !state.component(handler.inputs().get(column)).inSession())
                .filter(column ->
                        handler.examples().stream().anyMatch(row -> row.values().get(column) != null))
                .boxed()
                .toList();
    }

    private DomContent pager(int perPage, int all) {
        return nav(
                        span(texts.text("examples.shown", 1, perPage, all))
                                .withClass("pager-shown")
                                .attr("role", "status")
                                .attr("data-text", texts.text("examples.shown", "{0}", "{1}", all)),
                        turn("-1", "‹", "examples.before").attr("disabled", ""),
                        turn("1", "›", "examples.next"))
                .withClass("pager")
                .attr("aria-label", texts.text("examples.pages"));
    }

    private ButtonTag turn(String by, String sign, String key) {
        return button(sign)
                .withType("button")
                .withClass("pager-turn")
                .withValue(by)
                .withTitle(texts.text(key))
                .attr("aria-label", texts.text(key));
    }

    private DomContent chips(Handler handler, int perPage) {
        var chips = div().withClass("example-chips");
        List<Integer> columns = columns(handler);
        for (int row = 0; row < handler.examples().size(); row++) {
            Row example = handler.examples().get(row);
            var chip = choose(handler, row);
            if (!example.name().isEmpty()) {
                chip.withText(texts.words(example.name())).withTitle(words(handler, example, columns));
            } else if (columns.size() == 1) {
                chip.with(cell(handler, example, columns.get(0)));
            } else {
                chip.with(shortened(words(handler, example, columns)));
            }
            chips.with(shown(chip, row, perPage));
        }
        return chips;
    }

    private DomContent rows(Handler handler, int perPage) {
        List<Integer> columns = columns(handler);
        var head = tr();
        columns.forEach(column -> head.with(
                th(texts.words(state.component(handler.inputs().get(column)).label()))
                        .attr("scope", "col")));
        var body = tbody();
        for (int row = 0; row < handler.examples().size(); row++) {
            var line = tr();
            for (int column : columns) {
                DomContent cell = cell(handler, handler.examples().get(row), column);
                line.with(td(column == columns.get(0) ? choose(handler, row).with(cell) : cell));
            }
            body.with(shown(line, row, perPage));
        }
        return div(table(thead(head), body).withClass("example-table")).withClass("example-scroll");
    }

    private static ContainerTag<?> shown(ContainerTag<?> example, int row, int perPage) {
        return perPage > 0 && row >= perPage ? example.attr("data-later", "") : example;
    }

    private static ButtonTag choose(Handler handler, int row) {
        return button().withType("submit")
                .withClass("example")
                .withName("_example")
                .withValue(handler.id() + "." + row);
    }

    private String words(Handler handler, Row row, List<Integer> columns) {
        return columns.stream()
                .map(column -> words(
                        state.component(handler.inputs().get(column)),
                        row.values().get(column)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String words(Component<?> component, @Nullable Object value) {
        return value == null ? "" : summary(component, wire(component, value));
    }

    private DomContent cell(Handler handler, Row row, int column) {
        Object value = row.values().get(column);
        Component<?> component = state.component(handler.inputs().get(column));
        return value == null ? text("") : cell(component, wire(component, value));
    }

    private DomContent cell(Component<?> component, JsonNode wire) {
        if (wire.path("type").asText().startsWith("image/")) {
            StoredFile file = state.files().find(wire.path("id").asText());
            return img().withSrc(links.apply(file)).withAlt(file.name()).withClass("example-image");
        }
        return shortened(summary(component, wire));
    }

    private String summary(Component<?> component, JsonNode wire) {
        return Summary.of(wire, component.isOfAuthorsWords() ? texts::words : UnaryOperator.identity());
    }

    private static DomContent shortened(String shown) {
        return shown.length() > LONGEST
                ? span(shown.substring(0, LONGEST) + "…").withTitle(shown)
                : text(shown);
    }

    @SuppressWarnings("unchecked") // javac tied the rows to the inputs
    private <T> JsonNode wire(Component<T> component, Object value) {
        return component.encode((T) value, state.files());
    }
}
