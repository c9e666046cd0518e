package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A secret or a variable that a client sets.
 *
 * @param description for people; empty if there is none
 */
record EnvironmentEntry(String key, String value, String description) {
    /** @throws ApiException if it has no key or no value */
    static EnvironmentEntry read(JsonNode sent) {
        return new EnvironmentEntry(
                Json.text(sent, "key"),
                Json.text(sent, "value"),
                sent.path("description").asText(""));
    }
}
