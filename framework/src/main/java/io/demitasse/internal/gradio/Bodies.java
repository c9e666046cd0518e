package io.demitasse.internal.gradio;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Body;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Refusal;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Reads the JSON that clients send, within bounds. */
final class Bodies {
    private static final int LONGEST_NAME = 200;

    private Bodies() {}

    /** The object in the body. */
    static ObjectNode object(Context ctx) throws IOException {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(Body.read(ctx));
        } catch (JacksonException e) {
            throw Refusal.malformed("json_invalid", "JSON decode error");
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.malformed(
                "model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
    }

    /** The list of inputs. */
    static ArrayNode data(ObjectNode body) {
        JsonNode data = body.path("data");
        if (data instanceof ArrayNode list) {
            return list;
        }
        throw data.isMissingNode()
                ? Refusal.malformed("missing", "Field required", "data")
                : Refusal.malformed("list_type", "Input should be a valid list", "data");
    }

    /** A text that is a name of something; empty if it is not there or null. */
    static Optional<String> name(ObjectNode body, String key) {
        JsonNode value = body.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Refusal.malformed("string_type", "Input should be a valid string", key);
        }
        return Optional.of(named(value.textValue(), key));
    }

    /** A name that is not too long to be kept. */
    static String named(String value, String key) {
        if (value.length() > LONGEST_NAME) {
            throw Refusal.malformed(
                    "string_too_long", "String should have at most " + LONGEST_NAME + " characters", key);
        }
        return value;
    }

    /** A whole number; empty if it is not there or null. */
    static Optional<Integer> number(ObjectNode body, String key) {
        JsonNode value = body.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt()) {
            throw Refusal.malformed("int_type", "Input should be a valid integer", key);
        }
        return Optional.of(value.intValue());
    }
}
