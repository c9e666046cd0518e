package io.demitasse.clients;

import io.demitasse.Launched;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    @BeforeAll
    void serve() {
        served = ProtocolDemos.serve();
        small = ProtocolDemos.serveSmall();
    }

    @AfterAll
    void close() {
        served.close();
        small.close();
    }

    @Test
    void pythonClientOfToday(@TempDir Path folder) throws IOException, URISyntaxException {
        pytest(ClientTools.python(), "gradio_client-2", folder);
    }

    @Test
    void pythonClientOfYesterday(@TempDir Path folder) throws IOException, URISyntaxException {
        pytest(ClientTools.python1(), "gradio_client-1", folder);
    }

    @Test
    void javaScriptClient() throws IOException, URISyntaxException {
        ClientTools.run(
                ClientTools.folder(),
                addresses(),
                List.of(
                        "node",
                        "--test-reporter=junit",
                        "--test-reporter-destination=" + report("gradio-client-js"),
                        "--test-reporter=spec",
                        "--test-reporter-destination=stdout",
                        "--test-force-exit",
                        resource("gradio-client.test.cjs").toString()));
    }

    private void pytest(Path python, String name, Path folder) throws IOException, URISyntaxException {
        ClientTools.run(
                folder,
                addresses(),
                List.of(
                        python.toString(),
                        "-m",
                        "pytest",
                        "-q",
                        "-p",
                        "no:cacheprovider",
                        "-o",
                        "junit_suite_name=" + name,
                        "--junitxml=" + report(name),
                        resource("gradio_client_test.py").toString()));
    }

    private Map<String, String> addresses() {
        return Map.of(
                "DEMITASSE_URL", served.url().toString(),
                "DEMITASSE_SMALL_URL", small.url().toString());
    }

    private static Path report(String name) {
        return Path.of("target", "surefire-reports", "TEST-" + name + ".xml").toAbsolutePath();
    }

    private Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GradioClientsTest.class.getResource(name), name)
                .toURI());
    }
}
