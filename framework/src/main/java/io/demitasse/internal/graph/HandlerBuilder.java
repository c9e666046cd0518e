package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Declaration;
import io.demitasse.component.Event;
import io.demitasse.component.EventData;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Mode;
import io.demitasse.handler.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ties a declared handler to the numbers of its components and refuses one that can't work. */
final class HandlerBuilder {
    private static final Set<String> FOLLOWED = Set.of("change", "expand", "collapse", "input", "key_up");

    private HandlerBuilder() {}

    private static void checkExamples(Binding binding) {
        for (Row row : binding.examples().rows()) {
            for (int i = 0; i < binding.components().size(); i++) {
                Object value = row.values().get(i);
                if (value != null) {
                    checkExample(binding.components().get(i), value);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // javac tied the rows to the inputs
    private static <T> void checkExample(Component<T> component, Object value) {
        try {
            component.validate((T) value);
        } catch (VisitorException e) {
            throw Mistakes.badExample(component, e.visible());
        }
    }

    static Handler handler(AppGraph graph, Draft draft, int id) {
        if (draft.events().isEmpty()
                && draft.onPage().isEmpty()
                && draft.after().isEmpty()) {
            throw Mistakes.noTrigger(draft.place());
        }
        Binding binding = draft.binding();
        checkData(draft);
        McpCheck.check(draft);
        draft.deeds().forEach(deed -> deed.components().forEach(graph::number));
        if (binding.data().isPresent() && !binding.examples().isEmpty()) {
            throw Mistakes.examplesOfEvent(draft.place());
        }
        checkExamples(binding);
        Set<Declaration> seen = new HashSet<>();
        for (Component<?> output : binding.outputs()) {
            if (!seen.add(output.declaration())) {
                throw Mistakes.outputTwice(output);
            }
        }
        return new Handler(
                id,
                draft.place(),
                triggers(graph, draft),
                draft.after(),
                draft.cancels(),
                draft.deeds(),
                binding.components().stream().map(graph::number).toList(),
                binding.data(),
                binding.outputs().stream().map(graph::number).toList(),
                binding.examples().rows(),
                settings(draft),
                binding.validator(),
                binding.batch(),
                binding.streams(),
                binding.body());
    }

    /** A handler that wants to know what its event says can be started by events only that say it. */
    private static void checkData(Draft draft) {
        draft.binding().data().ifPresent(wanted -> {
            boolean all = draft.after().isEmpty()
                    && draft.onPage().isEmpty()
                    && draft.events().stream()
                            .allMatch(event -> event instanceof DataEvent<?> data
                                    && data.data().equals(wanted.type()));
            long count = draft.binding().inputs().stream()
                    .filter(EventData.class::isInstance)
                    .count();
            if (!all || count > 1) {
                throw Mistakes.noData(draft.place(), wanted.type().type());
            }
        });
    }

    /** The mode that the author did not set follows from what starts the handler. */
    private static Settings settings(Draft draft) {
        boolean follows = draft.events().stream().anyMatch(event -> FOLLOWED.contains(event.name()));
        // Each call that ends has its own sequel.
        Mode usual = follows ? Mode.ALWAYS_LAST : draft.after().isEmpty() ? Mode.ONCE : Mode.MULTIPLE;
        return draft.settings().mode(draft.settings().mode().orElse(usual));
    }

    private static List<Handler.Trigger> triggers(AppGraph graph, Draft draft) {
        List<Handler.Trigger> triggers = new ArrayList<>();
        for (Event event : draft.events()) {
            int number = graph.find(event.source()).orElseThrow(() -> Mistakes.sourceNotOnPage(event));
            triggers.add(new Handler.Trigger(number, event.name()));
        }
        triggers.addAll(draft.onPage());
        return List.copyOf(triggers);
    }
}
