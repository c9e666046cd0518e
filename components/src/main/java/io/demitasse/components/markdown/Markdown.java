package io.demitasse.components.markdown;

import static j2html.TagCreator.div;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Growing;
import io.demitasse.component.GrowingMarkdown;
import io.demitasse.component.Markup;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import io.demitasse.components.textbox.Copied;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/**
 * Running text in Markdown with tables, code and formulas, made safe: no script, no style, no picture of another host.
 * It may be streamed in parts. Visitors don't edit it.
 *
 * <pre>{@code markdown("## Result\nNothing yet.")}</pre>
 */
public final class Markdown extends Field<String, Markdown> {
    private static final Prop<Boolean> COPYABLE = new Prop<>("show_copy_button", false);

    private Markdown(String label) {
        super(label);
    }

    private Markdown(Definition definition) {
        super(definition);
    }

    /** A text. */
    public static Markdown of(String text) {
        return new Markdown("").interactive(false).value(text);
    }

    /** Shows a button that copies the words. */
    public Markdown copyable() {
        return with(COPYABLE, true);
    }

    /** The visitor copied the text, a part of it or a block of code in it. */
    public DataEvent<Copied> copied() {
        return event("copy", Copied.class);
    }

    @Override
    protected Markdown copy(Definition definition) {
        return new Markdown(definition);
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
    public boolean grows() {
        return true;
    }

    @Override
    public DomContent draw(View<String> view) {
        var text = div(Markup.markdown(view.value().orElse(""), view.texts()))
                .withId(textId(view))
                .withClasses("prose", "markdown")
                .attr("dir", "auto");
        var copy = Icon.COPY
                .tool(view.text("tool.copy"))
                .withClasses("tool", "needs-script", "markdown-copy")
                .attr("data-done", view.text("tool.copied"));
        return get(COPYABLE) ? div(text, copy).withClass("markdown-copyable") : text;
    }

    @Override
    public Optional<Growing<String>> growing(View<String> view) {
        var text = new GrowingMarkdown(textId(view), view.value().orElse(""), view.texts());
        return Optional.of(parts -> List.of(text.add(String.join("", parts))));
    }

    private static String textId(View<?> view) {
        return view.name() + "-text";
    }

    @Override
    public ApiForm api() {
        return ApiForm.of(type(), ApiSchema::string, () -> TextNode.valueOf("# Hello!"));
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        return Wire.text(wire);
    }

    @Override
    public String empty() {
        return "";
    }
}
