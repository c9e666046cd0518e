package io.demitasse.internal.page;

import io.demitasse.internal.graph.AppGraph;
import java.util.Optional;

/** What the page needs to be drawn in tests. */
final class PageSamples {
    static final PageSettings SETTINGS =
            new PageSettings("/", Optional.empty(), "Demo", "/icon.svg", "", 1, "", Optional.empty());

    private PageSamples() {}

    static LateAssets late(AppGraph graph) {
        return new LateAssets(new Assets(graph, ""));
    }
}
