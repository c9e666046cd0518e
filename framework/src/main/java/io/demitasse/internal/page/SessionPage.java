package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.media.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as one session sees it now.
 *
 * @param refusals why values were refused, by component
 * @param typed what the visitor entered where it was no value, by component
 */
public record SessionPage(Session session, Map<Integer, Message> refusals, Map<Integer, List<String>> typed)
        implements PageState {
    /** A page on which everything entered is a value. */
    public SessionPage(Session session, Map<Integer, Message> refusals) {
        this(session, refusals, Map.of());
    }

    @Override
    public AppGraph graph() {
        return session.graph();
    }

    @Override
    public Files files() {
        return session.files();
    }

    @Override
    public Component<?> component(int number) {
        return session.component(number);
    }

    @Override
    public JsonNode wire(int number) {
        return session.shown(number)
                .orElseGet(() -> PageState.initial(session.graph().component(number), session.files()));
    }

    @Override
    public Session.Seen seen(int number) {
        return session.seen(number);
    }

    @Override
    public Optional<List<String>> typed(int number) {
        return Optional.ofNullable(typed.get(number));
    }

    @Override
    public Optional<Message> refusal(int number) {
        return Optional.ofNullable(refusals.get(number));
    }
}
