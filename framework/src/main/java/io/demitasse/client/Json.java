package io.demitasse.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON that is as large as an event may be. */
final class Json {
    /** Without a type of ours. */
    static final ObjectMapper PLAIN = mapper();

    private Json() {}

    /** A mapper that overlooks what a record does not ask for. */
    static JsonMapper mapper() {
        var constraints = StreamReadConstraints.builder()
                .maxStringLength(ClientLimits.DEFAULT.bytes())
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * What a text in JSON says.
     *
     * @throws ClientException.Connection if it is none
     */
    static JsonNode read(String text) {
        try {
            return PLAIN.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ClientException.Connection("The server sent what is no JSON: " + Failures.cut(text), e);
        }
    }
}
