package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.graph.Names;

/** The settings by which agents, programs that speak MCP, find an app. */
public final class AgentSettings {
    /** Where agents connect, below the address of an app. */
    public static final String PATH = Caller.PREFIX + "/mcp";

    private AgentSettings() {}

    /** The settings as most agents keep those of the servers that they know, in JSON. */
    public static String of(String title, String root) {
        String name = Names.of(title);
        ObjectNode settings = Json.object();
        settings.putObject("mcpServers")
                .putObject(name.isEmpty() ? "demo" : name)
                .put("url", root + "/" + PATH);
        return settings.toPrettyString();
    }
}
