package io.demitasse.internal.mcp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requests that are being answered, so that the client that made one can stop it. */
final class Requests {
    /**
     * What a client knows a request by.
     *
     * @param session empty for a client that names none: nobody can stop its requests, since ids are small numbers
     */
    record Key(String session, Object id) {}

    private final Map<Key, Exchange> running = new ConcurrentHashMap<>();

    void add(Key key, Exchange exchange) {
        if (!key.session().isEmpty()) {
            running.put(key, exchange);
        }
    }

    void remove(Key key, Exchange exchange) {
        running.remove(key, exchange);
    }

    void stop(String session, Object id) {
        Optional.ofNullable(running.get(new Key(session, id))).ifPresent(Exchange::stop);
    }
}
