package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The input values that a client sent with an event, in the client's own form. */
@FunctionalInterface
public interface Payload {
    /** The wire form of a component's value; empty if the client sent none. */
    Optional<JsonNode> wire(int number, Component<?> component);

    /** What an HTML form submitted: texts by the number of the component. */
    static Payload ofEntries(Map<Integer, List<String>> entries) {
        return (number, component) -> Optional.ofNullable(entries.get(number)).map(component::read);
    }
}
