package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What one component shows in one session: a value in its wire form, which a text may outgrow part by part. */
final class Shown {
    private JsonNode wire = NullNode.getInstance();
    private final StringBuilder grown = new StringBuilder();

    void set(JsonNode value) {
        wire = value;
        grown.setLength(0);
    }

    void append(String text) {
        if (grown.length() == 0) {
            grown.append(wire.asText(""));
        }
        grown.append(text);
    }

    JsonNode wire() {
        if (grown.length() > 0) {
            return TextNode.valueOf(grown.toString());
        }
        return wire;
    }
}
