package io.demitasse.components.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;

/** What a field holds before anyone changes it. */
final class Untouched {
    private Untouched() {}

    /** The wire form of the value that a component was declared with. */
    static <T> JsonNode wire(Component<T> component) {
        return component
                .value()
                .map(value -> component.encode(value, PartView.KEPT))
                .orElseGet(
                        () -> component instanceof RecordField<?> group ? group.untouched() : NullNode.getInstance());
    }
}
