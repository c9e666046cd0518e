package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.media.Files;
import java.util.List;
import java.util.Optional;

/** What a page is drawn from: the components as they are now, their values, and what was refused. */
public interface PageState {
    /** The app. */
    AppGraph graph();

    /** The files that values may name. */
    Files files();

    /** The component with the options it has now. */
    Component<?> component(int number);

    /** The value it shows, in its wire form; null in JSON when it is empty. */
    JsonNode wire(int number);

    /** That value, with how often it has changed since the page was fresh. */
    default Session.Seen seen(int number) {
        return new Session.Seen(wire(number), 0);
    }

    /** What the visitor entered into it, if it was no value: the entries of the form. */
    default Optional<List<String>> typed(int number) {
        return Optional.empty();
    }

    /** Why its value was refused. */
    Optional<Message> refusal(int number);

    /** A page as it was declared. */
    static PageState fresh(AppGraph graph, Files files) {
        return new PageState() {
            @Override
            public AppGraph graph() {
                return graph;
            }

            @Override
            public Files files() {
                return files;
            }

            @Override
            public Component<?> component(int number) {
                return graph.component(number);
            }

            @Override
            public JsonNode wire(int number) {
                return initial(graph.component(number), files);
            }

            @Override
            public Optional<Message> refusal(int number) {
                return Optional.empty();
            }
        };
    }

    /** The wire form of the value that a component was declared with. */
    static <T> JsonNode initial(Component<T> component, Files files) {
        return component.value().map(value -> component.encode(value, files)).orElse(NullNode.getInstance());
    }
}
