package io.demitasse.component;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a handler adds to, kept so that adding costs as much as the part added, however long the value has
 * grown.
 */
public interface Growth {
    /** Adds a part, in the wire form of a value. */
    void add(JsonNode part);

    /** The wire form of all of it. */
    JsonNode wire();
}
