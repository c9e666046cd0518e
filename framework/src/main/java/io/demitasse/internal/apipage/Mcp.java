package io.demitasse.internal.apipage;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Names;

/** The settings by which programs that speak MCP find an app. */
final class Mcp {
    private Mcp() {}

    /** The settings as JSON; neither name nor address can hold what it would have to escape. */
    static String settings(String title, String root) {
        String name = Names.of(title);
        return """
                {
                  "mcpServers": {
                    "%s": {
                      "url": "%s"
                    }
                  }
                }
                """.formatted(name.isEmpty() ? "demo" : name, root + "/" + Caller.PREFIX + "/mcp");
    }
}
