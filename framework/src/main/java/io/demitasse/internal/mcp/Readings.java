package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.graph.McpRole;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.util.DefaultMcpUriTemplateManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** An endpoint that agents read: what its address says are the inputs, its first output is what it holds. */
final class Readings {
    private final Calls calls;
    private final McpTool tool;
    private final McpRole.Resource resource;

    Readings(Calls calls, McpTool tool, McpRole.Resource resource) {
        this.calls = calls;
        this.tool = tool;
        this.resource = resource;
    }

    /** With an address that says nothing. */
    AsyncResourceSpecification resource() {
        return new AsyncResourceSpecification(
                Resource.builder(resource.uri(), tool.name())
                        .description(tool.endpoint().description())
                        .mimeType(resource.type())
                        .build(),
                this::read);
    }

    /** With inputs in its address. */
    AsyncResourceTemplateSpecification template() {
        return new AsyncResourceTemplateSpecification(
                ResourceTemplate.builder(resource.uri(), tool.name())
                        .description(tool.endpoint().description())
                        .mimeType(resource.type())
                        .build(),
                this::read);
    }

    private Mono<ReadResourceResult> read(McpTransportContext context, ReadResourceRequest request) {
        Exchange exchange = AgentServer.exchange(context);
        return exchange.call(
                        calls, tool.endpoint(), TextArguments.of(tool.endpoint().parameters(), inputs(request.uri())))
                .map(Ended::valuesOrError)
                .map(values -> ReadResourceResult.builder(List.of(contents(request.uri(), values.get(0), exchange)))
                        .build());
    }

    private Map<String, String> inputs(String uri) {
        Map<String, String> inputs = new HashMap<>();
        new DefaultMcpUriTemplateManager(resource.uri())
                .extractVariableValues(uri)
                .forEach((name, value) -> inputs.put(name, decoded(value)));
        return inputs;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private ResourceContents contents(String uri, JsonNode value, Exchange exchange) {
        if (!Contents.isFile(value)) {
            return text(uri, value.isTextual() ? value.textValue() : value.toString());
        }
        byte[] bytes = Contents.bytes(value, exchange.caller())
                .orElseThrow(() -> Ended.error("The file of the resource is gone."));
        return resource.type().startsWith("text/")
                ? text(uri, new String(bytes, StandardCharsets.UTF_8))
                : BlobResourceContents.builder(uri, Base64.getEncoder().encodeToString(bytes))
                        .mimeType(resource.type())
                        .build();
    }

    private ResourceContents text(String uri, String text) {
        return TextResourceContents.builder(uri, text).mimeType(resource.type()).build();
    }
}
