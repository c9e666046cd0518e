package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.store.Ids;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A wish to run a handler.
 *
 * @param job an id that the client chose, so that sending it twice runs it once
 * @param handler the number of the handler
 * @param payload the values of the inputs
 * @param data what the event says; empty if nothing
 * @param client who wishes it
 * @param depth how many calls led to this one, each by changing what the next one follows
 */
public record Request(String job, int handler, Payload payload, Optional<JsonNode> data, Client client, int depth) {
    private static final Payload AS_SHOWN = Payload.ofEntries(Map.of());

    /**
     * Who wishes a call.
     *
     * @param locale the language of the visitor
     * @param web the request with which the page came
     */
    public record Client(Locale locale, WebRequest web) {}

    /** A wish with these values, of an event that says nothing. */
    public static Request of(String job, int handler, Payload payload, Client client) {
        return new Request(job, handler, payload, Optional.empty(), client, 0);
    }

    /** A wish to run a handler with what the page shows. */
    public static Request asShown(Ids ids, int handler, Client client) {
        return of(ids.next(), handler, AS_SHOWN, client);
    }

    /** The wish that follows from a call of this one. */
    Request leadsTo(String next, int nextHandler, int further) {
        return new Request(next, nextHandler, AS_SHOWN, Optional.empty(), client, depth + further);
    }
}
