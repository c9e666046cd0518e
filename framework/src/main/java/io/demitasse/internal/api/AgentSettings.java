package io.demitasse.internal.api;

import io.demitasse.internal.graph.Names;

/** The settings by which agents, programs that speak MCP, find an app. */
public final class AgentSettings {
    /** Where agents connect, below the address of an app. */
    public static final String PATH = Caller.PREFIX + "/mcp";

    private AgentSettings() {}

    /**
     * The settings as most agents keep them, in JSON; neither name nor address can hold what it would have to escape.
     */
    public static String of(String title, String root) {
        String name = Names.of(title);
        return """
                {
                  "mcpServers": {
                    "%s": {
                      "url": "%s"
                    }
                  }
                }
                """.formatted(name.isEmpty() ? "demo" : name, root + "/" + PATH);
    }
}
