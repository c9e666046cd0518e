package io.demitasse.internal.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * One message of JSON-RPC as it came.
 *
 * @param id a text or a whole number; empty if no answer is wished
 * @param params empty if there are none
 */
record RpcMessage(Optional<Object> id, String method, ObjectNode params) {
    private static final String CANCELLED = "notifications/cancelled";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /**
     * Reads a body.
     *
     * @throws RpcRefusal if it holds no message, or more than one
     */
    static RpcMessage of(byte[] body) throws IOException {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw RpcRefusal.noJson();
        }
        if (json.isMissingNode()) {
            throw RpcRefusal.noJson();
        }
        if (!(json instanceof ObjectNode message)) {
            throw RpcRefusal.invalid("send one message as one JSON object; batches are not taken.");
        }
        if (!message.path("jsonrpc").asText().equals(McpSchema.JSONRPC_VERSION)) {
            throw RpcRefusal.invalid("jsonrpc has to be \"2.0\".");
        }
        if (!message.path("method").isTextual()) {
            throw RpcRefusal.invalid("method has to be a text.");
        }
        return new RpcMessage(id(message), message.path("method").textValue(), params(message));
    }

    private static Optional<Object> id(ObjectNode message) {
        JsonNode id = message.path("id");
        if (id.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(name(id).orElseThrow(() -> RpcRefusal.invalid("id has to be a text or a whole number.")));
    }

    /** What requests and progress are told apart by; empty if it is neither a text nor a whole number. */
    private static Optional<Object> name(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.textValue());
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? Optional.of(node.longValue()) : Optional.empty();
    }

    private static ObjectNode params(ObjectNode message) {
        JsonNode params = message.path("params");
        if (params instanceof ObjectNode object) {
            return object;
        }
        if (params.isMissingNode()) {
            return Json.object();
        }
        throw RpcRefusal.invalid("params have to be an object.");
    }

    boolean is(String other) {
        return method.equals(other);
    }

    /** A text among the parameters; empty if it is not there. */
    String text(String key) {
        return params.path(key).asText();
    }

    /** What the client wants to be told progress by, if it does. */
    Optional<Object> progressToken() {
        return name(params.path("_meta").path("progressToken"));
    }

    /** The id of the request that a cancellation is about. */
    Optional<Object> cancelled() {
        return is(CANCELLED) ? name(params.path("requestId")) : Optional.empty();
    }

    /** As the SDK wants a request. */
    McpSchema.JSONRPCRequest request(Object requestId) {
        return new McpSchema.JSONRPCRequest(method, requestId, Json.MAPPER.convertValue(params, MAP));
    }
}
