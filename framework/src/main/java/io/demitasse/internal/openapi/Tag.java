package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The groups in which tools show what can be asked for. */
enum Tag {
    RUN("Run", "Calls that are answered by the request that makes them."),
    STREAM("Stream", "Calls in two steps: one request starts them, another reads what they give while they run."),
    FILES("Files", "Files are sent before a call names them, and fetched after it.");

    private final String title;
    private final String description;

    Tag(String title, String description) {
        this.title = title;
        this.description = description;
    }

    static void list(ArrayNode to) {
        for (Tag tag : values()) {
            to.addObject().put("name", tag.title).put("description", tag.description);
        }
    }

    /** Begins an operation of this group. */
    ObjectNode operation(ObjectNode path, String method, String id) {
        ObjectNode operation = path.putObject(method).put("operationId", id);
        operation.putArray("tags").add(title);
        return operation;
    }
}
