package io.demitasse.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Growing;
import io.demitasse.component.GrowingMarkdown;
import io.demitasse.component.Markup;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** A text in Markdown that grows. */
public final class Story extends Field<String, Story> {
    /** A story without a label. */
    public Story() {
        super("");
    }

    private Story(Definition definition) {
        super(definition);
    }

    @Override
    protected Story copy(Definition definition) {
        return new Story(definition);
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
        return TagCreator.div(Markup.markdown(view.value().orElse(""), view.texts()))
                .withId(view.name() + "-text");
    }

    @Override
    public Optional<Growing<String>> growing(View<String> view) {
        var text = new GrowingMarkdown(view.name() + "-text", view.value().orElse(""), view.texts());
        return Optional.of(parts -> List.of(text.add(String.join("", parts))));
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        return wire.asText();
    }
}
