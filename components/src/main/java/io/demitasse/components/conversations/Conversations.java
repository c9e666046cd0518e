package io.demitasse.components.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Past conversations by their titles: one can be chosen to go on with it, or deleted, and a new one begun. It only says
 * what the visitor wants; handlers do it.
 *
 * <pre>{@code
 * var list = page.add(conversations("Conversations"));
 * var choose = list.choose();
 * page.on(choose).inputs(choose.data()).outputs(chat).run(entry -> library.read(entry.id()));
 * }</pre>
 *
 * <p>{@code ChatInterface.keepsConversations()} makes a side panel of it.
 */
public final class Conversations extends Field<Conversations.Shown, Conversations> {
    private static final Shown NONE = new Shown(List.of(), "");

    /**
     * A conversation in the list.
     *
     * @param id tells it from the others
     */
    public record Entry(String id, String title) {}

    /** Which conversation is meant. */
    public record Chosen(String id) {}

    /**
     * What the list shows, the newest first.
     *
     * @param current the id of the one that is open; empty if it is none of them
     */
    public record Shown(List<Entry> all, String current) {
        public Shown {
            all = List.copyOf(all);
        }
    }

    private Conversations(String label) {
        super(label);
    }

    private Conversations(Definition definition) {
        super(definition);
    }

    /** A list without entries. Its label is not shown: programs know the list by it. */
    public static Conversations of(String label) {
        return new Conversations(label).interactive(false);
    }

    /** One was chosen that is not open. */
    public DataEvent<Chosen> choose() {
        return event("choose", Chosen.class);
    }

    /** One shall be deleted that is not open. */
    public DataEvent<Chosen> remove() {
        return event("remove", Chosen.class);
    }

    /** The one that is open shall be deleted. */
    public Event removeCurrent() {
        return event("removeCurrent");
    }

    /** A new one shall be begun. */
    public Event fresh() {
        return event("fresh");
    }

    @Override
    protected Conversations copy(Definition definition) {
        return new Conversations(definition);
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
    public DomContent draw(View<Shown> view) {
        return ConversationsView.draw(view, view.value().orElse(NONE));
    }

    @Override
    public ApiForm api() {
        return ApiForm.kept();
    }

    @Override
    public JsonNode encode(Shown value, Files files) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode().put("current", value.current());
        ArrayNode all = wire.putArray("all");
        value.all().forEach(entry -> all.addObject().put("id", entry.id()).put("title", entry.title()));
        return wire;
    }

    @Override
    public Shown decode(JsonNode wire, Files files) {
        if (!wire.path("all").isArray()) {
            throw Wire.refuse("conversations.wrong", Wire.brief(wire));
        }
        List<Entry> all = new ArrayList<>();
        wire.path("all")
                .forEach(entry -> all.add(new Entry(Wire.text(entry.path("id")), Wire.text(entry.path("title")))));
        return new Shown(all, Wire.text(wire.path("current")));
    }

    @Override
    public Shown empty() {
        return NONE;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.isNull() ? List.of() : List.of(wire.toString());
    }
}
