package io.demitasse.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Gradio with the same functions as {@link BenchApps#api}, from the folder that {@code .ci/clients/install} filled and
 * the property {@code demitasse.clients} names.
 */
final class PythonGradio implements Served {
    private static final String READY = "ready ";
    private static final String PROGRAM = """
            from collections.abc import Iterator
            import gradio as gr

            def greet(name: str, times: float) -> str:
                return f"Hello, {name}{'!' * int(times)}"

            def count(n: float) -> Iterator[str]:
                for i in range(int(n)):
                    yield str(i)

            with gr.Blocks() as app:
                gr.api(greet, api_name="greet", concurrency_limit=64)
                gr.api(count, api_name="count", concurrency_limit=64)
            app.queue(max_size=1000)
            _, url, _ = app.launch(server_name="127.0.0.1", prevent_thread_lock=True, quiet=True, ssr_mode=False)
            print("ready " + url, flush=True)
            app.block_thread()
            """;

    private final Process process;
    private final URI url;

    private PythonGradio(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it, with its files beside that one; empty if it is not installed. */
    static Optional<PythonGradio> start(Path jar) throws IOException {
        String clients = System.getProperty("demitasse.clients", "");
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        Path program = Files.writeString(jar.resolveSibling("gradio_bench.py"), PROGRAM);
        var builder = new ProcessBuilder(
                        Path.of(clients, "python", "bin", "python").toString(), program.toString())
                .redirectError(jar.resolveSibling("gradio.log").toFile());
        builder.environment().put("GRADIO_ANALYTICS_ENABLED", "False");
        builder.environment().put("HF_HUB_OFFLINE", "1");
        Process process = builder.start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return Optional.of(new PythonGradio(process, URI.create(line.substring(READY.length()))));
            }
        }
        throw new IOException("Gradio did not start:\n" + Files.readString(jar.resolveSibling("gradio.log")));
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public long cpuNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
