package io.demitasse.components.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;

/**
 * HTML that the author vouches for. The page's policy still runs no script and no style in it. Visitors don't edit it.
 *
 * <pre>{@code html(RawHtml.of("<p>Made with <b>care</b></p>"))}</pre>
 */
public final class Html extends Field<RawHtml, Html> {
    private Html(String label) {
        super(label);
    }

    private Html(Definition definition) {
        super(definition);
    }

    /** HTML in the page. */
    public static Html of(RawHtml html) {
        // Not even an update may let a visitor send HTML: the engine takes no value for it from outside.
        return new Html("").interactive(false).value(html);
    }

    @Override
    protected Html copy(Definition definition) {
        return new Html(definition);
    }

    @Override
    public Frame frame() {
        return Frame.PLAIN;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public DomContent draw(View<RawHtml> view) {
        return div(rawHtml(view.value().orElse(RawHtml.of("")).html())).withClass("html");
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(type(), ApiSchema::string, () -> TextNode.valueOf("<p>Hello</p>"))
                .shownOnly();
    }

    @Override
    public JsonNode encode(RawHtml value, Files files) {
        return TextNode.valueOf(value.html());
    }

    @Override
    public RawHtml decode(JsonNode wire, Files files) {
        return RawHtml.of(Wire.text(wire));
    }

    @Override
    public RawHtml empty() {
        return RawHtml.of("");
    }
}
