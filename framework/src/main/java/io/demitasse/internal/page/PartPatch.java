package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.component.Component;
import io.demitasse.component.Texts;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.media.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Draws a slot again with all that is in it: {@code ["f", name, html, handlers, alive, assets]}, where {@code handlers}
 * is the configuration of those in it, {@code alive} the numbers of all that the page has now, and {@code assets} the
 * addresses of style sheets and scripts that it needs.
 */
final class PartPatch {
    private final PageState state;
    private final Texts texts;
    private final PageSettings settings;
    private final LateAssets late;

    PartPatch(PageState state, Texts texts, PageSettings settings, LateAssets late) {
        this.state = state;
        this.texts = texts;
        this.settings = settings;
        this.late = late;
    }

    /** Adds the patch and gives the numbers of the components that it draws. */
    List<Integer> add(ArrayNode all, int slot) {
        AppGraph graph = state.graph();
        List<Integer> drawn = new ArrayList<>();
        List<Handler> handlers = new ArrayList<>();
        for (int each : graph.slotsWithin(slot)) {
            drawn.addAll(graph.part(each).components());
            graph.part(each).handlers().forEach(number -> graph.handler(number).ifPresent(handlers::add));
        }
        Function<StoredFile, String> links = settings::link;
        var nodes = new NodeView(state, new FrameView(state, texts, links), new ExamplesView(state, texts, links));
        ArrayNode patch = all.addArray()
                .add("f")
                .add(AppGraph.name(slot))
                .add(nodes.slot(slot).render())
                .add(new PageConfig(graph, 0, texts).handlers(handlers));
        ArrayNode alive = patch.addArray();
        graph.handlers().keySet().forEach(alive::add);
        List<Component<?>> components = new ArrayList<>();
        drawn.forEach(number -> components.add(graph.component(number)));
        ArrayNode assets = patch.addArray();
        late.of(components).forEach(asset -> assets.add(settings.below(LateAssets.BELOW + asset.name())));
        return drawn;
    }
}
