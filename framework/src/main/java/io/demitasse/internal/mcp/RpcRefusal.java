package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;
import io.modelcontextprotocol.spec.McpSchema;

/** A message that is not handled, with the status and the error that answer it. */
final class RpcRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stands for the id of a message that has none to be read. Clients take no null. */
    private static final String NO_ID = "server-error";

    private final int status;
    private final int code;

    RpcRefusal(int status, int code, String text) {
        super(text);
        this.status = status;
        this.code = code;
    }

    /** What is not even JSON. */
    static RpcRefusal noJson() {
        return new RpcRefusal(400, McpSchema.ErrorCodes.PARSE_ERROR, "Parse error: the body is not JSON.");
    }

    /** JSON that is no message. */
    static RpcRefusal invalid(String why) {
        return new RpcRefusal(400, McpSchema.ErrorCodes.INVALID_REQUEST, "Invalid request: " + why);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode body =
                Json.object().put("jsonrpc", McpSchema.JSONRPC_VERSION).put("id", NO_ID);
        body.putObject("error").put("code", code).put("message", getMessage());
        return body;
    }
}
