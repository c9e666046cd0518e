package io.demitasse.internal.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.demitasse.internal.api.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.charset.StandardCharsets;

/** How an answer is written. */
enum Framing {
    /** One response. Line feeds before it keep the connection alive, and JSON allows them. */
    JSON("application/json", "", "", "\n", 16 << 20),
    /** Events: notifications, then the response. Python's SDK takes at most 1 MB in one. */
    EVENTS("text/event-stream;charset=utf-8", "event: message\ndata: ", "\n\n", ": alive\n\n", 700_000);

    private final String type;
    private final String before;
    private final String after;
    private final String beat;
    private final int inline;

    Framing(String type, String before, String after, String beat, int inline) {
        this.type = type;
        this.before = before;
        this.after = after;
        this.beat = beat;
        this.inline = inline;
    }

    String type() {
        return type;
    }

    /** How many characters of pictures one answer may hold. */
    int inline() {
        return inline;
    }

    byte[] message(McpSchema.JSONRPCMessage message) {
        try {
            return (before + Json.MAPPER.writeValueAsString(message) + after).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of the SDK can always be written.", e);
        }
    }

    byte[] beat() {
        return beat.getBytes(StandardCharsets.UTF_8);
    }
}
