package io.demitasse.internal.page;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.img;
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
import io.demitasse.internal.graph.Handler;
import io.demitasse.media.StoredFile;
import j2html.tags.DomContent;
import java.util.function.Function;

/** Draws the examples of a handler: chips for one input, a table for several. */
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

    DomContent draw(Handler handler) {
        var title = h2(texts.text("examples.title")).withClass("examples-title");
        return section(title, handler.inputs().size() == 1 ? chips(handler) : rows(handler))
                .withClass("examples");
    }

    private DomContent chips(Handler handler) {
        var chips = div().withClass("example-chips");
        for (int row = 0; row < handler.examples().size(); row++) {
            chips.with(choose(handler, row).with(cell(handler, row, 0)));
        }
        return chips;
    }

    private DomContent rows(Handler handler) {
        var head = tr();
        handler.inputs()
                .forEach(input -> head.with(th(state.component(input).label()).attr("scope", "col")));
        var body = tbody();
        for (int row = 0; row < handler.examples().size(); row++) {
            var line = tr();
            for (int column = 0; column < handler.inputs().size(); column++) {
                DomContent cell = cell(handler, row, column);
                line.with(td(column == 0 ? choose(handler, row).with(cell) : cell));
            }
            body.with(line);
        }
        return div(table(thead(head), body).withClass("example-table")).withClass("example-scroll");
    }

    private static j2html.tags.specialized.ButtonTag choose(Handler handler, int row) {
        return button().withType("submit")
                .withClass("example")
                .withName("_example")
                .withValue(handler.id() + "." + row);
    }

    private DomContent cell(Handler handler, int row, int column) {
        Object value = handler.examples().get(row).values().get(column);
        return cell(state.component(handler.inputs().get(column)), value);
    }

    @SuppressWarnings("unchecked") // javac tied the rows to the inputs
    private <T> DomContent cell(Component<T> component, Object value) {
        JsonNode wire = component.encode((T) value, state.files());
        if (wire.path("type").asText().startsWith("image/")) {
            StoredFile file = state.files().find(wire.path("id").asText());
            return img().withSrc(links.apply(file)).withAlt(file.name()).withClass("example-image");
        }
        String shown = Summary.of(wire);
        return shown.length() > LONGEST
                ? span(shown.substring(0, LONGEST) + "…").withTitle(shown)
                : text(shown);
    }
}
