package io.demitasse.sample;

import static j2html.TagCreator.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.tags.DomContent;

/** A button. */
public final class Press extends Component<String> {
    private Press(String label) {
        super(label);
    }

    private Press(Definition definition) {
        super(definition);
    }

    /** A button with that label. */
    public static Press press(String label) {
        return new Press(label);
    }

    /** It was pressed. */
    public Event click() {
        return event("click");
    }

    @Override
    protected Press copy(Definition definition) {
        return new Press(definition);
    }

    @Override
    public Frame frame() {
        return Frame.PLAIN;
    }

    @Override
    public DomContent draw(View<String> view) {
        return button(label()).withType("submit").withName("_click").withValue(view.name());
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        return wire.asText();
    }

    /** What a long press says. */
    public record Held(int millis, String finger) {}

    /** The button was held down. */
    public DataEvent<Held> hold() {
        return event("hold", Held.class);
    }
}
