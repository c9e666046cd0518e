package io.demitasse.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.LinkStore;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Links to what a page shows. One holds the values that the server accepts of it: none that are the visitor's own, such
 * as passwords, none that live in the session, and no files, which belong to the visitor who gave them.
 */
final class Links {
    /** A class of its own, as a start should not wait for a mapper that only an opened link needs. */
    private static final class Snapshots {
        static final JsonMapper JSON = new JsonMapper();
    }

    private final Ids ids = new Ids();
    private final AppGraph graph;
    private final LinkStore store;
    private final LinkLimits limits;
    private final InstantSource clock;

    Links(AppGraph graph, LinkStore store, LinkLimits limits, InstantSource clock) {
        this.graph = graph;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps what a session shows.
     *
     * @throws VisitorException if it is too much
     */
    LinkMade make(Session session) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        boolean whole = true;
        for (int number : graph.components().keySet()) {
            if (!session.graph().has(number)) {
                continue;
            }
            Component<?> component = session.component(number);
            Optional<JsonNode> shown = session.shown(number);
            if (shown.isEmpty() || component.inSession() || component.isPrivate()) {
                continue;
            }
            try {
                JsonNode wire = accepted(component, shown.get(), session);
                values.addObject()
                        .put("at", number)
                        .put("type", component.type())
                        .put("label", component.label())
                        .set("value", wire);
            } catch (VisitorException e) {
                // What the server does not accept is not passed on.
            } catch (NoFiles.Found e) {
                whole = false;
            }
        }
        String snapshot = values.toString();
        if (snapshot.length() > limits.chars()) {
            throw new VisitorException(Message.of("link.tooLarge", limits.chars() / 1000));
        }
        String id = ids.next();
        store.put(id, snapshot);
        return new LinkMade(id, whole);
    }

    private static <T> JsonNode accepted(Component<T> component, JsonNode wire, Session session) {
        if (wire.isNull()) {
            return wire;
        }
        T value = component.decode(wire, session.files());
        component.validate(value);
        return component.encode(value, new NoFiles());
    }

    /** Opens a session that shows what a link leads to. */
    LinkOpened open(String id, Supplier<Session> fresh) {
        Optional<LinkStore.Kept> kept = store.find(id);
        if (kept.isEmpty()) {
            return LinkOpened.UNKNOWN;
        }
        if (kept.get().at().plus(limits.age()).isBefore(clock.instant())) {
            return LinkOpened.EXPIRED;
        }
        try {
            JsonNode values = Snapshots.JSON.readTree(kept.get().snapshot());
            Session session = fresh.get();
            boolean whole = true;
            for (JsonNode value : values) {
                whole &= restore(session, value);
            }
            return new LinkOpened.Open(session, whole);
        } catch (JsonProcessingException e) {
            return LinkOpened.UNKNOWN;
        }
    }

    /** False if the app has changed since, so that the value has no place any more. */
    private boolean restore(Session session, JsonNode kept) {
        int number = kept.path("at").asInt(-1);
        if (!graph.has(number)) {
            return false;
        }
        Component<?> component = graph.component(number);
        boolean same = component.type().equals(kept.path("type").asText())
                && component.label().equals(kept.path("label").asText());
        if (!same || component.inSession() || component.isPrivate()) {
            return false;
        }
        try {
            JsonNode wire = Optional.ofNullable(kept.get("value")).orElse(NullNode.getInstance());
            session.emit(new Emission.Valued(number, accepted(component, wire, session)));
            return true;
        } catch (VisitorException | NoFiles.Found e) {
            return false;
        }
    }

    /** One that is over is remembered for as long again, so that a visitor learns why it leads nowhere. */
    void sweep() {
        store.sweep(clock.instant().minus(limits.age().multipliedBy(2)));
    }
}
