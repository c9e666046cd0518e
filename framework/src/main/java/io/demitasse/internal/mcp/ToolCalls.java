package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Json;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import reactor.core.publisher.Mono;

/** Calls of tools. What goes wrong is a result too, which the model reads. */
final class ToolCalls {
    private ToolCalls() {}

    static Mono<CallToolResult> call(Calls calls, Endpoint endpoint, Exchange exchange, CallToolRequest request) {
        ObjectNode arguments = request.arguments() == null
                ? Json.object()
                : Json.MAPPER.convertValue(request.arguments(), ObjectNode.class);
        return exchange.call(calls, endpoint, arguments).map(ended -> result(ended, exchange));
    }

    private static CallToolResult result(Ended ended, Exchange exchange) {
        if (ended instanceof Ended.Values values) {
            return CallToolResult.builder(Contents.of(
                            values.values(),
                            exchange.caller(),
                            exchange.framing().inline()))
                    .isError(false)
                    .build();
        }
        return failed(((Ended.Failed) ended).text());
    }

    static CallToolResult failed(String text) {
        return CallToolResult.builder(List.of(TextContent.builder(text).build()))
                .isError(true)
                .build();
    }
}
