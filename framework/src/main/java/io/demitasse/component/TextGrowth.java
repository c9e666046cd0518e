package io.demitasse.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A text to whose end more is added. */
final class TextGrowth implements Growth {
    private final StringBuilder text;

    TextGrowth(JsonNode wire) {
        this.text = new StringBuilder(wire.asText(""));
    }

    @Override
    public void add(JsonNode part) {
        text.append(part.asText(""));
    }

    @Override
    public JsonNode wire() {
        return TextNode.valueOf(text.toString());
    }
}
