package io.demitasse.internal.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.graph.McpRole;
import io.demitasse.internal.graph.Names;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;

/**
 * An endpoint as a tool, a resource or a prompt.
 *
 * @param name each has another
 */
record McpTool(String name, Endpoint endpoint) {
    private static final int LONGEST = 120;

    /** All of them with names, in their order. */
    static List<McpTool> all(List<Endpoint> endpoints) {
        var names = new Names();
        return endpoints.stream()
                .map(each -> new McpTool(names.free(name(each.name())), each))
                .toList();
    }

    private static String name(String endpoint) {
        String plain = endpoint.replaceAll("[^A-Za-z0-9]", "_");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    McpRole role() {
        return endpoint.handler().settings().api().role();
    }

    boolean isTool() {
        return role() instanceof McpRole.Tool;
    }

    /** As the SDK lists it. */
    Tool tool() {
        return Tool.builder(
                        name,
                        Json.MAPPER.convertValue(
                                ArgumentsSchema.of(endpoint), new TypeReference<Map<String, Object>>() {}))
                .description(endpoint.description())
                .build();
    }

    /** As the Hub reads it. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("name", name).put("description", endpoint.description());
        json.set("inputSchema", ArgumentsSchema.of(endpoint));
        json.putObject("meta")
                .put("file_data_present", ArgumentsSchema.hasFile(endpoint))
                .put("mcp_type", "tool")
                .put("endpoint_name", endpoint.name())
                .putArray("headers");
        return json;
    }
}
