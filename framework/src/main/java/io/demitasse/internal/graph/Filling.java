package io.demitasse.internal.graph;

import io.demitasse.component.Declaration;
import io.demitasse.internal.graph.Node.Kind;
import java.util.List;
import java.util.Map;

/**
 * A part of a page as declared.
 *
 * @param keys of the components that are the same as those that had these keys before
 */
public record Filling(Node root, List<Draft> handlers, Map<Declaration, String> keys) {
    static Filling nothing() {
        return new Filling(new Node.Box(Kind.COLUMN, "", true, List.of()), List.of(), Map.of());
    }
}
