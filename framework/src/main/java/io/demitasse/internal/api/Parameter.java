package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import java.util.Optional;

/**
 * What a caller gives to an endpoint.
 *
 * @param input its place among the inputs of the handler
 * @param component the number of the component
 * @param name as an argument
 * @param help what the page says of it; may be empty
 * @param fallback what it is when it is left out; empty if it must not be
 */
public record Parameter(
        int input, int component, String name, String label, String help, ApiForm form, Optional<JsonNode> fallback) {}
