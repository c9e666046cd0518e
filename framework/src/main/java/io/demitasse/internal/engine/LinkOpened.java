package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import java.util.Optional;

/** What came of opening a link. */
public sealed interface LinkOpened {
    /** There is no such link. */
    LinkOpened UNKNOWN = new Nowhere("link.unknown", false);

    /** There was one. */
    LinkOpened EXPIRED = new Nowhere("link.expired", true);

    /**
     * A page that shows what the link leads to.
     *
     * @param whole whether all that it held has found its place
     */
    record Open(Session session, boolean whole) implements LinkOpened {
        @Override
        public Optional<Message> message() {
            return whole ? Optional.empty() : Optional.of(Message.of("link.changed"));
        }
    }

    /** A link that leads nowhere, and why. */
    record Nowhere(String why, boolean wasThere) implements LinkOpened {
        @Override
        public Optional<Message> message() {
            return Optional.of(Message.of(why));
        }
    }

    /** What the visitor is told of it. */
    Optional<Message> message();
}
