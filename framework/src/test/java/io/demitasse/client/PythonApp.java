package io.demitasse.client;

import io.demitasse.clients.ClientTools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An app of Python's Gradio, from its start to its end. */
public final class PythonApp implements AutoCloseable {
    private static final String READY = "READY ";

    private final Process process;
    private final String url;

    private PythonApp(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a program from the resources of the tests in a folder of its own, and waits for the line with its address.
     */
    public static PythonApp start(String name, Path folder) throws IOException {
        Path program = folder.resolve(name);
        try (InputStream source = PythonApp.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalArgumentException("There is no " + name + " beside the tests.");
            }
            Files.copy(source, program, StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(ClientTools.python().toString(), program.toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve(name + ".log").toFile());
        builder.environment().put("GRADIO_ANALYTICS_ENABLED", "False");
        builder.environment().put("HF_HUB_OFFLINE", "1");
        builder.environment().put("GRADIO_TEMP_DIR", folder.resolve("files").toString());
        Process process = builder.start();
        var printed = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith(READY)) {
                return new PythonApp(process, line.substring(READY.length()).strip());
            }
        }
        throw new AssertionError(name + " did not start:\n" + Files.readString(folder.resolve(name + ".log")));
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
