package io.demitasse.internal.apipage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Names;

/** The settings by which programs that speak MCP find an app. */
final class Mcp {
    private Mcp() {}

    static String settings(String title, String root) {
        String name = Names.of(title);
        ObjectNode settings = Json.object();
        settings.putObject("mcpServers")
                .putObject(name.isEmpty() ? "demo" : name)
                .put("url", root + "/" + Caller.PREFIX + "/mcp");
        return settings.toPrettyString();
    }
}
