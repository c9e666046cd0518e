package io.demitasse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.component.Texts;
import io.demitasse.component.View;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.text.Bundles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the visitor has before them: components by their labels, with what was typed and what the session shows. */
final class TesterPage {
    private static final int WIDEST = 60;

    private final Texts texts = new Bundles().texts(Locale.ENGLISH);
    private final Map<Integer, List<String>> typed = new HashMap<>();
    private final Session session;

    TesterPage(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    Texts texts() {
        return texts;
    }

    Component<?> component(int number) {
        return session.component(number);
    }

    void enter(int number, List<String> entries) {
        typed.put(number, entries);
    }

    /** The server gave a component a value: what was typed there is gone. */
    void overwrite(int number) {
        typed.remove(number);
    }

    Payload payload() {
        return Payload.ofEntries(Map.copyOf(typed));
    }

    JsonNode wire(int number) {
        List<String> entries = typed.get(number);
        return entries != null
                ? component(number).read(entries)
                : session.shown(number).orElseGet(() -> initial(component(number)));
    }

    private <T> JsonNode initial(Component<T> component) {
        return component
                .value()
                .map(value -> component.encode(value, session.files()))
                .orElse(NullNode.getInstance());
    }

    int find(String label) {
        int[] found = numbers().filter(number -> label(number).equals(label)).toArray();
        if (found.length != 1) {
            throw failure(found.length + " components are labelled \"" + label + "\".");
        }
        return found[0];
    }

    int visible(String label) {
        int number = find(label);
        if (!component(number).isVisible()) {
            throw failure("\"" + label + "\" is hidden: a visitor could not use it.");
        }
        return number;
    }

    int editable(String label) {
        int number = visible(label);
        if (!session.graph().editable(number, component(number))) {
            throw failure("\"" + label + "\" can't be changed by a visitor.");
        }
        return number;
    }

    private IntStream numbers() {
        return session.graph().components().keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(number -> component(number).frame() != Frame.NONE);
    }

    /** The label, or for a button that speaks the visitor's language what it says. */
    private String label(int number) {
        Component<?> component = component(number);
        return component.label().isEmpty() ? drawn(component, number) : component.label();
    }

    private <T> String drawn(Component<T> component, int number) {
        var view = new View<T>(AppGraph.name(number), Optional.empty(), true, false, "", texts, file -> "");
        return component
                .draw(view)
                .render()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A failure of the test, with the page below what is wrong. */
    AssertionError failure(String what) {
        return new AssertionError(what + " The page shows:\n" + this);
    }

    @Override
    public String toString() {
        int widest = numbers().map(number -> label(number).length()).max().orElse(0);
        var table = new StringBuilder();
        numbers().forEach(number -> table.append(line(number, Math.min(widest, WIDEST))));
        return table.toString();
    }

    private String line(int number, int width) {
        Component<?> component = component(number);
        String name = shortened(label(number));
        String value = shortened(String.join(", ", component.entries(wire(number))));
        String hidden = component.isVisible() ? "" : " (hidden)";
        return (name + " ".repeat(Math.max(0, width - name.length())) + " | " + value + hidden).stripTrailing() + "\n";
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
    }
}
