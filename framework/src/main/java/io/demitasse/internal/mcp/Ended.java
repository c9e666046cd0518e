package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpError;
import java.util.List;

/** How a call of an endpoint ended. */
sealed interface Ended {
    /** What the protocol leaves to servers to say. */
    int CALL_FAILED = -32_000;

    /** It gave these, in the order of what the endpoint returns. */
    record Values(List<JsonNode> values) implements Ended {}

    /** It gave nothing; the text may be shown to anybody. */
    record Failed(String text) implements Ended {}

    /** The values, where a failure is an error of the protocol. */
    default List<JsonNode> valuesOrError() {
        if (this instanceof Values values) {
            return values.values();
        }
        throw error(((Failed) this).text());
    }

    /** The error that says so. */
    static McpError error(String text) {
        return McpError.builder(CALL_FAILED)
                .message(text.isBlank() ? "Error" : text)
                .build();
    }
}
