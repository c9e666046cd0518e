package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Growth;
import java.util.Optional;

/** What one component shows in one session: a value in its wire form, which may grow part by part. */
final class Shown {
    private JsonNode wire = NullNode.getInstance();
    private Optional<Growth> growth = Optional.empty();
    private long revision;

    void set(JsonNode value) {
        wire = value;
        growth = Optional.empty();
        revision++;
    }

    void append(JsonNode part, Component<?> component) {
        if (growth.isEmpty()) {
            growth = Optional.of(component.growth(wire));
        }
        growth.get().add(part);
        revision++;
    }

    JsonNode wire() {
        return growth.map(Growth::wire).orElse(wire);
    }

    /** How often the value has changed. */
    long revision() {
        return revision;
    }
}
