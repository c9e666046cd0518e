package io.demitasse.spaces.hub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Bodies of requests and answers. */
final class Json {
    private static final int LONGEST = 16 << 20;
    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Answers with a document. */
    static void answer(Context context, JsonNode document) {
        context.contentType("application/json; charset=utf-8").result(text(document));
    }

    static String text(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written.", e);
        }
    }

    /** The object in a text that we have written ourselves. */
    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON can be read as JSON.", e);
        }
    }

    /** Texts, numbers, booleans, lists and maps as a tree. */
    static JsonNode tree(Object values) {
        return MAPPER.valueToTree(values);
    }

    /**
     * The object that a request brings.
     *
     * @throws ApiException if there is none, or more than 16 MB
     */
    static JsonNode body(Context context) throws IOException {
        JsonNode document;
        try (InputStream in = new Bounded(context.bodyInputStream(), LONGEST)) {
            document = MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw ApiException.bad("The body is no JSON: " + e.getOriginalMessage());
        }
        if (document == null || !document.isObject()) {
            throw ApiException.bad("The body has to be a JSON object.");
        }
        return document;
    }

    /** The same where a body may be left out; empty then. */
    static JsonNode maybeBody(Context context) throws IOException {
        return context.req().getContentLengthLong() == 0 ? object() : body(context);
    }

    /** A text that has to be there. */
    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw ApiException.bad("\"" + name + "\" is required, and has to be a string");
        }
        return value.textValue();
    }

    /** A time as the clients read it: of UTC, with a {@code Z}. */
    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
