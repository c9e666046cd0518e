package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.media.Files;
import java.util.Map;
import java.util.Optional;

/** A page as one session sees it now. */
public record SessionPage(Session session, Map<Integer, Message> refusals) implements PageState {
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
    public Optional<Message> refusal(int number) {
        return Optional.ofNullable(refusals.get(number));
    }
}
