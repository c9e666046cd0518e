package io.demitasse.clients;

import io.demitasse.Launched;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The suites of the MCP SDKs for Python and TypeScript that stand beside this class's resources. */
@Tag(ClientTools.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpClientsTest {
    private Launched served;

    @BeforeAll
    void serve() {
        served = new AgentDemos().serve();
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void pythonSdkOfToday(@TempDir Path folder) throws URISyntaxException {
        suite("mcp-python-2", "mcp_client_test.py").pytest(ClientTools.pythonMcp(), folder);
    }

    @Test
    void pythonSdkOfYesterday(@TempDir Path folder) throws URISyntaxException {
        suite("mcp-python-1", "mcp_client_test.py").pytest(ClientTools.python(), folder);
    }

    @Test
    void typeScriptSdk() throws URISyntaxException {
        suite("mcp-typescript", "mcp-client.test.mjs").node();
    }

    private ClientSuite suite(String name, String script) {
        return new ClientSuite(
                name, script, Map.of("DEMITASSE_URL", served.url().toString()));
    }
}
