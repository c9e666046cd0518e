package io.demitasse.components.chat;

import static j2html.TagCreator.rawHtml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;

/** What a chat answers to programs: the text of the answer. It is not in the page. */
final class Answered extends Component<String> {
    Answered() {
        super("Response");
    }

    private Answered(Definition definition) {
        super(definition);
    }

    @Override
    protected Answered copy(Definition definition) {
        return new Answered(definition);
    }

    @Override
    public Frame frame() {
        return Frame.NONE;
    }

    @Override
    public DomContent draw(View<String> view) {
        return rawHtml("");
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public ApiForm api() {
        return ApiForm.of("json", ApiSchema::any, () -> TextNode.valueOf("Hello!"));
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
