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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the parts of a declared app and refuses what can't work. */
public final class GraphBuilder {
    private static final Set<String> FOLLOWED = Set.of("change", "input");

    private final AppGraph.Head head;
    private final List<Draft> drafts = new ArrayList<>();

    /** Starts the graph of an app with these texts. */
    public GraphBuilder(AppGraph.Head head) {
        this.head = head;
    }

    /** Adds a handler; its number is the count of those before it. */
    public GraphBuilder handler(Draft draft) {
        drafts.add(draft);
        return this;
    }

    /** The graph of a page with this root. */
    public AppGraph build(Node root) {
        List<Component<?>> components = new ArrayList<>();
        Map<Declaration, Integer> numbers = new HashMap<>();
        collect(root, components, numbers);
        if (components.isEmpty()) {
            throw Mistakes.emptyPage(head.title());
        }
        var bare = graph(root, components, numbers, List.of(), List.of());
        List<Handler> handlers = new ArrayList<>();
        for (Draft draft : drafts) {
            handlers.add(handler(bare, draft, handlers.size()));
        }
        return graph(root, components, numbers, handlers, outputsOnly(components.size(), handlers));
    }

    private AppGraph graph(
            Node root,
            List<Component<?>> components,
            Map<Declaration, Integer> numbers,
            List<Handler> handlers,
            List<Boolean> outputsOnly) {
        return new AppGraph(
                root, head, List.copyOf(components), Map.copyOf(numbers), List.copyOf(handlers), outputsOnly);
    }

    private static void collect(Node node, List<Component<?>> components, Map<Declaration, Integer> numbers) {
        if (node instanceof Node.Leaf leaf) {
            if (numbers.putIfAbsent(leaf.component().declaration(), components.size()) != null) {
                throw Mistakes.placedTwice(leaf.component());
            }
            checkValue(leaf.component());
            components.add(leaf.component());
        } else if (node instanceof Node.Box box) {
            box.handle().ifPresent(handle -> {
                numbers.put(handle.declaration(), components.size());
                components.add(handle);
            });
            box.children().forEach(child -> collect(child, components, numbers));
        }
    }

    private static <T> void checkValue(Component<T> component) {
        try {
            component.value().ifPresent(component::validate);
        } catch (VisitorException e) {
            throw Mistakes.badValue(component, e.visible());
        }
    }

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

    private static Handler handler(AppGraph graph, Draft draft, int id) {
        if (draft.events().isEmpty()
                && draft.onPage().isEmpty()
                && draft.after().isEmpty()) {
            throw Mistakes.noTrigger(draft.place());
        }
        Binding binding = draft.binding();
        checkData(draft);
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
            Integer number = graph.numbers().get(event.source().declaration());
            if (number == null) {
                throw Mistakes.sourceNotOnPage(event);
            }
            triggers.add(new Handler.Trigger(number, event.name()));
        }
        draft.onPage().forEach(event -> triggers.add(new Handler.Trigger(Handler.Trigger.PAGE, event)));
        return List.copyOf(triggers);
    }

    private static List<Boolean> outputsOnly(int count, List<Handler> handlers) {
        Set<Integer> inputs = new HashSet<>();
        Set<Integer> outputs = new HashSet<>();
        for (Handler handler : handlers) {
            inputs.addAll(handler.inputs());
            inputs.addAll(
                    handler.triggers().stream().map(Handler.Trigger::component).toList());
            outputs.addAll(handler.outputs());
        }
        List<Boolean> only = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            only.add(outputs.contains(number) && !inputs.contains(number));
        }
        return List.copyOf(only);
    }
}
