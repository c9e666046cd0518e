package io.demitasse;

import io.demitasse.internal.graph.AppGraph;
import java.util.function.Consumer;

/** A declared app: checked, immutable, ready to be launched, mounted in a {@link Site} or tested. */
public final class App {
    private final AppGraph graph;

    App(AppGraph graph) {
        this.graph = graph;
    }

    /** Serves the app on the first free port from 7860 and prints its address. */
    public Launched launch() {
        return launch(options -> {});
    }

    /** Serves the app: {@code launch(o -> o.port(8080).theme(Theme.SOFT))}. */
    public Launched launch(Consumer<Launch> options) {
        return Site.of(graph.head().title()).add("", this).launch(options);
    }

    /** The title. */
    public String title() {
        return graph.head().title();
    }

    /** What the ports and the test kit read. Its type is internal and changes without notice. */
    public AppGraph graph() {
        return graph;
    }
}
