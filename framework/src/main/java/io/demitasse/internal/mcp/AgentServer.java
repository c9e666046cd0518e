package io.demitasse.internal.mcp;

import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.McpRole;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The SDK's server of an app: it keeps no sessions, and each request brings its {@link Exchange} along. */
final class AgentServer {
    private static final String EXCHANGE = "exchange";
    private static final int LONGEST_URI = 2_000;

    private final Transport transport = new Transport();
    private final List<McpTool> tools;

    AgentServer(AppApi api, List<McpTool> all) {
        AppGraph.Head head = api.app().engine().graph().head();
        var calls = api.calls();
        tools = all.stream().filter(McpTool::isTool).toList();
        var server = McpServer.async(transport)
                .serverInfo(McpSchema.Implementation.builder(head.title(), version())
                        .build())
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .build())
                .jsonMapper(new JacksonMcpJsonMapper(Json.MAPPER))
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                .validateToolInputs(false)
                .addToolFilter((context, tool) ->
                        Mono.just(exchange(context).selection().has(tool.name())));
        if (!head.description().isEmpty()) {
            server.instructions(head.description());
        }
        tools.forEach(tool -> server.toolCall(
                tool.tool(), (context, request) -> ToolCalls.call(calls, tool.endpoint(), exchange(context), request)));
        for (McpTool each : all) {
            if (each.role() instanceof McpRole.Resource resource) {
                var reads = new Readings(calls, each, resource);
                if (resource.variables().isEmpty()) {
                    server.resources(reads.resource());
                } else {
                    server.resourceTemplates(reads.template());
                }
            } else if (each.role() instanceof McpRole.Prompt) {
                server.prompts(new Prompting(calls, each).specification());
            }
        }
        server.build();
    }

    private static String version() {
        return Optional.ofNullable(AgentServer.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** The exchange of a request that the SDK hands on. */
    static Exchange exchange(McpTransportContext context) {
        return (Exchange) context.get(EXCHANGE);
    }

    List<String> versions() {
        return transport.protocolVersions();
    }

    /** Answers a request. */
    Mono<JSONRPCResponse> answer(Exchange exchange, RpcMessage message, Object id) {
        if (message.is(McpSchema.METHOD_TOOLS_CALL)) {
            Optional<String> problem = unknown(exchange, message.text("name"));
            if (problem.isPresent()) {
                return Mono.just(JSONRPCResponse.result(id, ToolCalls.failed(problem.get())));
            }
        }
        if (message.text("uri").length() > LONGEST_URI) {
            return Mono.just(error(id, McpSchema.ErrorCodes.RESOURCE_NOT_FOUND, "Resource not found"));
        }
        var context = McpTransportContext.create(Map.of(EXCHANGE, exchange));
        return Mono.defer(() -> transport.handler().handleRequest(context, message.request(id)))
                // What the SDK can't read of the parameters it tells in the words of its JSON library.
                .onErrorReturn(RuntimeException.class, invalid(id))
                .map(response -> isInternal(response) ? invalid(id) : response);
    }

    private Optional<String> unknown(Exchange exchange, String name) {
        if (tools.stream().noneMatch(tool -> tool.name().equals(name))) {
            return Optional.of("Unknown tool for this app: " + name);
        }
        return exchange.selection().has(name)
                ? Optional.empty()
                : Optional.of("Tool '" + name + "' is not in the selected tools list");
    }

    private static boolean isInternal(JSONRPCResponse response) {
        return response.error() != null && response.error().code() == McpSchema.ErrorCodes.INTERNAL_ERROR;
    }

    private static JSONRPCResponse invalid(Object id) {
        return error(id, McpSchema.ErrorCodes.INVALID_PARAMS, "Invalid request parameters");
    }

    private static JSONRPCResponse error(Object id, int code, String text) {
        return JSONRPCResponse.error(id, new JSONRPCResponse.JSONRPCError(code, text));
    }

    /** What the SDK leaves to the server that it is in: requests come by {@link #answer}. */
    private static final class Transport implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = given;
        }

        McpStatelessServerHandler handler() {
            if (handler == null) {
                throw new IllegalStateException("The SDK's server was not built.");
            }
            return handler;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
