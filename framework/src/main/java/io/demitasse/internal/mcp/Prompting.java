package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** An endpoint whose first output is a text with which people begin. */
final class Prompting {
    private final Calls calls;
    private final McpTool tool;

    Prompting(Calls calls, McpTool tool) {
        this.calls = calls;
        this.tool = tool;
    }

    AsyncPromptSpecification specification() {
        Endpoint endpoint = tool.endpoint();
        List<PromptArgument> arguments = endpoint.parameters().stream()
                .map(parameter -> PromptArgument.builder(parameter.name())
                        .description(parameter.label())
                        .required(parameter.fallback().isEmpty())
                        .build())
                .toList();
        return new AsyncPromptSpecification(
                Prompt.builder(tool.name())
                        .description(endpoint.description())
                        .arguments(arguments)
                        .build(),
                this::get);
    }

    private Mono<GetPromptResult> get(McpTransportContext context, GetPromptRequest request) {
        Map<String, ?> given = request.arguments() == null ? Map.of() : request.arguments();
        return AgentServer.exchange(context)
                .call(calls, tool.endpoint(), TextArguments.of(tool.endpoint().parameters(), given))
                .map(Ended::valuesOrError)
                .map(values -> result(values.get(0)));
    }

    private static GetPromptResult result(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        return GetPromptResult.builder(List.of(PromptMessage.builder(
                                Role.USER, TextContent.builder(text).build())
                        .build()))
                .build();
    }
}
