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

/** The suites that stand beside this class's resources; each of their tests is in the reports of the build. */
@Tag(ClientTools.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradioClientsTest {
    private Launched served;
    private Launched small;
    private Launched closed;

    @BeforeAll
    void serve() {
        served = ProtocolDemos.serve();
        small = ProtocolDemos.serveSmall();
        closed = ProtocolDemos.servePrivate();
    }

    @AfterAll
    void close() {
        served.close();
        small.close();
        closed.close();
    }

    @Test
    void pythonClientOfToday(@TempDir Path folder) throws URISyntaxException {
        suite("gradio_client-2", "gradio_client_test.py").pytest(ClientTools.python(), folder);
    }

    @Test
    void pythonClientOfYesterday(@TempDir Path folder) throws URISyntaxException {
        suite("gradio_client-1", "gradio_client_test.py").pytest(ClientTools.python1(), folder);
    }

    @Test
    void javaScriptClient() throws URISyntaxException {
        suite("gradio-client-js", "gradio-client.test.cjs").node();
    }

    private ClientSuite suite(String name, String script) {
        return new ClientSuite(
                name,
                script,
                Map.of(
                        "DEMITASSE_URL", served.url().toString(),
                        "DEMITASSE_SMALL_URL", small.url().toString(),
                        "DEMITASSE_PRIVATE_URL", closed.url().toString()));
    }
}
