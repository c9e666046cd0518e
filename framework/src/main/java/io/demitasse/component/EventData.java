package io.demitasse.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;

/**
 * What an event says, as an input of the handlers that it starts.
 *
 * @param type a public record of texts, numbers, truths, enums and lists of them, none of which may be missing
 */
public record EventData<D extends Record>(Class<D> type) implements Input<D> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * The record of what a client sent.
     *
     * @throws VisitorException if it is not of the record's shape
     */
    public D decode(JsonNode json) {
        if (!json.isObject()) {
            throw new VisitorException(Message.of("request.bad"));
        }
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new VisitorException(Message.of("request.bad"));
        }
    }

    /** The form in which a client sends such a record. */
    public JsonNode encode(D data) {
        return JSON.valueToTree(data);
    }
}
