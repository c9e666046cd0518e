package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Event;
import io.demitasse.component.Limits;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Results;
import io.demitasse.internal.cache.AppVersion;
import io.demitasse.internal.cache.ExampleCache;
import io.demitasse.internal.example.ExampleFolder;
import io.demitasse.internal.graph.ActionButton;
import io.demitasse.internal.graph.Api;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.ExampleSettings;
import io.demitasse.internal.graph.GraphBuilder;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.graph.Node.Kind;
import io.demitasse.internal.graph.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of an {@link Interface}, and the page that they make of a function. */
record InterfaceOptions(
        AppGraph.Head head,
        boolean isLive,
        Settings settings,
        String submitLabel,
        Flagging flagging,
        Optional<Path> kept,
        boolean hasLink) {
    static InterfaceOptions of(String title) {
        return new InterfaceOptions(
                new AppGraph.Head(title, "", ""),
                false,
                Settings.usual(),
                "",
                Flagging.never(),
                Optional.empty(),
                false);
    }

    InterfaceOptions description(String markdown) {
        return head(new AppGraph.Head(head.title(), markdown, head.article()));
    }

    InterfaceOptions article(String markdown) {
        return head(new AppGraph.Head(head.title(), head.description(), markdown));
    }

    private InterfaceOptions head(AppGraph.Head changed) {
        return new InterfaceOptions(changed, isLive, settings, submitLabel, flagging, kept, hasLink);
    }

    InterfaceOptions live() {
        return new InterfaceOptions(head, true, settings, submitLabel, flagging, kept, hasLink);
    }

    InterfaceOptions concurrency(int calls) {
        return settings(settings.concurrency("", Limits.atLeast(1, calls, "concurrency")));
    }

    InterfaceOptions examples(UnaryOperator<ExampleSettings> change) {
        return settings(settings.examples(change.apply(settings.examples())));
    }

    InterfaceOptions api(UnaryOperator<Api> change) {
        return settings(settings.api(change.apply(settings.api())));
    }

    private InterfaceOptions settings(Settings changed) {
        return new InterfaceOptions(head, isLive, changed, submitLabel, flagging, kept, hasLink);
    }

    InterfaceOptions submitLabel(String label) {
        return new InterfaceOptions(head, isLive, settings, label, flagging, kept, hasLink);
    }

    InterfaceOptions cacheExamples(Path folder) {
        return new InterfaceOptions(head, isLive, settings, submitLabel, flagging, Optional.of(folder), hasLink)
                .examples(ExampleSettings::running);
    }

    InterfaceOptions flagging(Flagging chosen) {
        return new InterfaceOptions(head, isLive, settings, submitLabel, chosen, kept, hasLink);
    }

    InterfaceOptions linkButton() {
        return new InterfaceOptions(head, isLive, settings, submitLabel, flagging, kept, true);
    }

    /** The app of a function: inputs and buttons in one pane, outputs in the other, examples below. */
    App app(Binding given) {
        Binding whole = ExampleFolder.open(given);
        Binding binding = flagging.shown(kept.map(folder -> ExampleCache.of(whole, folder, AppVersion.here()))
                .orElse(whole));
        List<ActionButton> flags = flagging.buttons();
        ActionButton submit = ActionButton.submit(submitLabel, binding.inputs().isEmpty());
        ActionButton clear = ActionButton.clear();
        boolean button = !isLive || binding.inputs().isEmpty();
        List<Event> events = button ? List.of(submit.click()) : changes(binding);
        List<Handler.Trigger> onPage =
                isLive && binding.inputs().isEmpty() ? List.of(Handler.Trigger.page(0, "load")) : List.of();
        var graph = new GraphBuilder(head)
                .handler(new Draft(head.title(), events, onPage, List.of(), List.of(), List.of(), named(), binding))
                .handler(Draft.on(
                        head.title(), List.of(clear.click()), Settings.usual().api(Api.NONE), clearing(binding)));
        List<ActionButton> buttons = new ArrayList<>();
        if (button) {
            buttons.add(submit);
        }
        // Outputs show a Stop of their own while they are being filled; this one is for what takes long, or fills none.
        if (binding.streams() || binding.outputs().isEmpty()) {
            buttons.add(ActionButton.stop());
        }
        buttons.add(clear);
        buttons.addAll(flags);
        if (hasLink) {
            buttons.add(ActionButton.link());
        }
        flagging.handlers(head.title(), binding, flags).forEach(graph::handler);
        return new App(graph.build(page(binding, buttons)));
    }

    private Settings named() {
        Api given = settings.api();
        Api named = given.name().isEmpty() ? given.name("predict") : given;
        return settings.api(named.description().isEmpty() ? named.description(head.description()) : named);
    }

    private static List<Event> changes(Binding binding) {
        return binding.components().stream()
                .map(input -> Event.of(input, "input"))
                .toList();
    }

    private static Node page(Binding binding, List<ActionButton> buttons) {
        List<Component<?>> outputs = new ArrayList<>(binding.outputs());
        outputs.removeIf(output -> binding.components().stream().anyMatch(input -> same(input, output)));
        List<Node> left = new ArrayList<>(leaves(binding.components()));
        left.add(box(Kind.ACTIONS, leaves(buttons)));
        if (outputs.isEmpty() || binding.inputs().isEmpty()) {
            left.addAll(leaves(outputs));
            return withExamples(binding, left);
        }
        return withExamples(
                binding,
                List.of(box(Kind.INTERFACE, List.of(box(Kind.COLUMN, left), box(Kind.COLUMN, leaves(outputs))))));
    }

    private static Node withExamples(Binding binding, List<Node> parts) {
        Stream<Node> examples = binding.examples().isEmpty() ? Stream.of() : Stream.of(new Node.Examples(0, ""));
        return box(Kind.PAGE, Stream.concat(parts.stream(), examples).toList());
    }

    private static List<Node> leaves(List<? extends Component<?>> components) {
        return components.stream().<Node>map(Node.Leaf::new).toList();
    }

    private static Node box(Kind kind, List<Node> children) {
        return new Node.Box(kind, "", true, children);
    }

    private static boolean same(Component<?> a, Component<?> b) {
        return a.declaration() == b.declaration();
    }

    /** The handler of the Clear button: every component back to what it was declared with. */
    private static Binding clearing(Binding binding) {
        Map<Object, Component<?>> all = new LinkedHashMap<>();
        Stream.concat(binding.components().stream(), binding.outputs().stream())
                .forEach(component -> all.putIfAbsent(component.declaration(), component));
        List<Component<?>> components = List.copyOf(all.values());
        return new Binding(List.of(), components, List.of(), false, (in, out, call) -> out.send(initial(components)));
    }

    private static Results initial(List<Component<?>> components) {
        return () -> {
            List<@Nullable Object> values = new ArrayList<>();
            components.forEach(component -> values.add(component.value().orElse(null)));
            return values;
        };
    }
}
