package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.demitasse.component.Component;
import io.demitasse.component.Texts;
import io.demitasse.handler.Toast;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.LayoutHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns emissions into patches, arrays that the script applies in order: {@code ["v", name, entries]} fills controls,
 * {@code ["h", name, html]} draws a component with a new value and {@code ["o", name, html]} with new options only,
 * {@code ["a", name, text]} appends text to a control; {@code ["i", id, html]} adds to an element, {@code ["r", id,
 * html]} draws one again and {@code ["g", id, from, tail, html, closed]} its open end, as
 * {@link io.demitasse.component.Change} says; {@code ["e", name, text]} says at the field why a value was refused,
 * {@code ["t", kind, text, title, millis]} is a toast, {@code ["s", name, shown]} shows or hides a layout, {@code ["j",
 * job, handler, phase, position, millis, share, doing, text]} moves a job; {@code ["f", …]} is told of at
 * {@link PartPatch}.
 */
public final class Patches {
    private final PageState state;
    private final Texts texts;
    private final Growths growths;
    private final PartPatch parts;
    /** The revisions of values that came with a part of the page, so that what was in them is not added again. */
    private final Map<Integer, Long> drawn = new HashMap<>();

    /** Makes patches for one visitor of one page. */
    public Patches(PageState state, Texts texts, PageSettings settings, LateAssets late) {
        this.state = state;
        this.texts = texts;
        this.growths = new Growths(state, new FrameView(state, texts, settings::link));
        this.parts = new PartPatch(state, texts, settings, late);
    }

    /** The patches of these emissions; neighbouring appends to one component become one. */
    public ArrayNode of(List<Emission> emissions) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < emissions.size(); i++) {
            if (emissions.get(i) instanceof Emission.Appended first) {
                List<Emission.Appended> parts = new ArrayList<>(List.of(first));
                while (i + 1 < emissions.size()
                        && emissions.get(i + 1) instanceof Emission.Appended more
                        && more.component() == first.component()) {
                    parts.add(more);
                    i++;
                }
                append(all, first.component(), parts);
            } else if (!isOvertaken(emissions, i) && isThere(emissions.get(i))) {
                add(all, emissions.get(i));
            }
        }
        return all;
    }

    /** Whether the next emission sets the same value again, so that this one would never be seen. */
    private static boolean isOvertaken(List<Emission> emissions, int i) {
        return i + 1 < emissions.size()
                && emissions.get(i) instanceof Emission.Valued value
                && emissions.get(i + 1) instanceof Emission.Valued next
                && next.component() == value.component();
    }

    /** Whether the page still has what the emission is about. */
    private boolean isThere(Emission emission) {
        if (emission instanceof Emission.Valued valued) {
            return state.graph().has(valued.component());
        } else if (emission instanceof Emission.Updated updated) {
            return state.graph().has(updated.component());
        } else if (emission instanceof Emission.Refused refused) {
            return state.graph().has(refused.component());
        }
        return !(emission instanceof Emission.Filled filled)
                || state.graph().parts().containsKey(filled.slot());
    }

    private void fill(ArrayNode all, int slot) {
        Set<Integer> there = state.graph().components().keySet();
        growths.retain(there);
        drawn.keySet().retainAll(there);
        for (int number : parts.add(all, slot)) {
            growths.drawn(number);
            drawn.put(number, state.seen(number).revision());
        }
    }

    private void append(ArrayNode all, int number, List<Emission.Appended> parts) {
        if (!state.graph().has(number)) {
            return;
        }
        if (state.component(number).redraws()) {
            growths.append(all, number, parts);
            return;
        }
        long seen = drawn.getOrDefault(number, 0L);
        String text = parts.stream()
                .filter(part -> part.revision() > seen)
                .map(part -> part.part().asText())
                .collect(Collectors.joining());
        all.addArray().add("a").add(AppGraph.name(number)).add(text);
    }

    private void add(ArrayNode all, Emission emission) {
        if (emission instanceof Emission.Valued valued) {
            value(all, valued.component(), valued.wire());
        } else if (emission instanceof Emission.Updated updated) {
            draw(all, "o", updated.component());
        } else if (emission instanceof Emission.Filled filled) {
            fill(all, filled.slot());
        } else if (emission instanceof Emission.Refused refused) {
            all.addArray().add("e").add(AppGraph.name(refused.component())).add(texts.text(refused.message()));
        } else if (emission instanceof Emission.Toasted toasted) {
            toast(all.addArray(), toasted.toast());
        } else if (emission instanceof Emission.Moved moved) {
            job(all.addArray(), moved.status());
        }
    }

    private void toast(ArrayNode to, Toast toast) {
        to.add("t")
                .add(toast.kind().name().toLowerCase(Locale.ROOT))
                .add(texts.words(toast.text()))
                .add(texts.words(toast.title()))
                .add(toast.time().toMillis());
    }

    private void value(ArrayNode all, int number, JsonNode wire) {
        Component<?> component = state.component(number);
        if (component.redraws()) {
            draw(all, "h", number);
            return;
        }
        ArrayNode entries = all.addArray().add("v").add(AppGraph.name(number)).addArray();
        component.entries(wire).forEach(entries::add);
    }

    private void draw(ArrayNode all, String kind, int number) {
        if (state.component(number) instanceof LayoutHandle layout) {
            all.addArray().add("s").add(AppGraph.name(number)).add(layout.isVisible());
        } else {
            growths.draw(all, kind, number);
        }
    }

    private void job(ArrayNode to, Job.Status status) {
        to.add("j")
                .add(status.job())
                .add(status.handler())
                .add(status.phase().name().toLowerCase(Locale.ROOT))
                .add(status.position())
                .add(status.millis())
                .add(status.share())
                .add(status.doing())
                .add(status.message().map(texts::text).orElse(""));
    }
}
