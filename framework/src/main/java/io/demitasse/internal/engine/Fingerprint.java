package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.Ids;

/** What tells one version of an app from another whose sessions would not fit it. */
final class Fingerprint {
    private static final int CHARS = 12;

    private Fingerprint() {}

    static String of(AppGraph graph) {
        var text = new StringBuilder(graph.head().title());
        graph.components()
                .forEach((number, component) -> text.append('\n')
                        .append(number)
                        .append(component.type())
                        .append(component.label()));
        graph.handlers()
                .forEach((number, handler) -> text.append('\n')
                        .append(number)
                        .append(handler.inputs())
                        .append(handler.outputs()));
        return Ids.of(text.toString()).substring(0, CHARS);
    }
}
