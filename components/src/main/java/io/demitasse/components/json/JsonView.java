package io.demitasse.components.json;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.util.Optional;

/** Draws data as a tree, or as text where the visitor may change it. */
final class JsonView {
    /** Deeper or more than this is shown as text, so that no data can make a page that browsers choke on. */
    private static final int DEEPEST = 40;

    private static final int MOST = 2_000;
    private static final int OPEN = 2;
    private static final int ROWS = 6;

    private final View<Object> view;
    private final Optional<JsonNode> data;
    private int drawn;

    JsonView(View<Object> view, Optional<JsonNode> data) {
        this.view = view;
        this.data = data;
    }

    DomContent draw() {
        if (view.editable()) {
            String text = view.shown(any -> data.map(JsonNode::toPrettyString).orElse(""));
            // The parser drops a line break at the start of a text area.
            return view.control(textarea(text.startsWith("\n") ? "\n" + text : text))
                    .withClasses("control", "json-source")
                    .attr("rows", ROWS)
                    .attr("spellcheck", "false")
                    .attr("dir", "ltr")
                    .attr("aria-labelledby", view.labelId());
        }
        return data.map(this::shown)
                .orElseGet(() -> p(view.text("output.empty")).withClass("json-empty"));
    }

    private DomContent shown(JsonNode root) {
        return tag("demitasse-json")
                .withClass("json")
                .attr("dir", "ltr")
                .with(div(node(Optional.empty(), root, 0))
                        .withClass("json-tree")
                        .attr("tabindex", "0")
                        .attr("role", "group")
                        .attr("aria-labelledby", view.labelId()))
                .with(Icon.COPY
                        .tool(view.text("tool.copy"))
                        .withClasses("tool", "needs-script", "json-copy")
                        .attr("data-done", view.text("tool.copied"))
                        .attr("data-text", root.toPrettyString()));
    }

    private DomContent node(Optional<String> key, JsonNode node, int depth) {
        if (!node.isContainerNode() || node.isEmpty() || depth >= DEEPEST || ++drawn > MOST) {
            return div(key(key), leaf(node)).withClass("json-leaf");
        }
        var children = ul().withClass("json-children");
        if (node.isObject()) {
            node.properties()
                    .forEach(each -> children.with(li(node(Optional.of(each.getKey()), each.getValue(), depth + 1))));
        } else {
            node.forEach(each -> children.with(li(node(Optional.empty(), each, depth + 1))));
        }
        String size = (node.isObject() ? "{" : "[") + node.size() + (node.isObject() ? "}" : "]");
        return details(summary(key(key), span(size).withClass("json-size")), children)
                .withClass("json-node")
                .condAttr(depth < OPEN, "open", "");
    }

    private static SpanTag key(Optional<String> key) {
        return span(key.map(name -> name + ": ").orElse("")).withClass("json-key");
    }

    private static SpanTag leaf(JsonNode node) {
        return span(node.toString())
                .withClass("json-" + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
    }
}
