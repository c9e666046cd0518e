package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;

/** What a request or an answer carries, as the description has it. */
final class Content {
    private final String type;
    private final ObjectNode media = Json.object();

    private Content(String type, ObjectNode schema) {
        this.type = type;
        media.set("schema", schema);
    }

    static Content of(String type, ObjectNode schema) {
        return new Content(type, schema);
    }

    static Content json(ObjectNode schema) {
        return of("application/json", schema);
    }

    Content example(JsonNode example) {
        media.set("example", example);
        return this;
    }

    /** Makes it what an operation is sent. */
    void request(ObjectNode operation) {
        operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .set(type, media);
    }

    /** Makes it what is answered if all is well; gives the answer. */
    ObjectNode response(ObjectNode responses, String description) {
        return response(responses, "200", description);
    }

    /** Makes it an answer of that name or status; gives the answer. */
    ObjectNode response(ObjectNode responses, String name, String description) {
        ObjectNode response = responses.putObject(name).put("description", description);
        response.putObject("content").set(type, media);
        return response;
    }
}
