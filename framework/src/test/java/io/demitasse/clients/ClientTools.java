package io.demitasse.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The clients from PyPI and npm that {@code .ci/clients/install} put into a folder, for tests with the tag "clients".
 */
public final class ClientTools {
    /** The tag of tests that need them; they run with {@code -Pclients} only. */
    public static final String TAG = "clients";

    private static final String FOLDER = "demitasse.clients";
    private static final long MINUTES = 5;

    private ClientTools() {}

    /** Python with Gradio, its client 2.x and the MCP SDK 1.x. */
    public static Path python() {
        return folder().resolve("python").resolve("bin").resolve("python");
    }

    /** Python with gradio_client 1.x alone. */
    public static Path python1() {
        return folder().resolve("python1").resolve("bin").resolve("python");
    }

    /** Python with the MCP SDK 2.x, which Gradio can't be beside. */
    public static Path pythonMcp() {
        return folder().resolve("mcp").resolve("bin").resolve("python");
    }

    /** The folder whose {@code node_modules} hold the clients from npm. */
    public static Path folder() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            throw new IllegalStateException(
                    "Run .ci/clients/install FOLDER, then mvn verify -Pclients -D" + FOLDER + "=FOLDER.");
        }
        return Path.of(folder).toAbsolutePath();
    }

    /** Runs a program to its end; what it printed, both ways. Fails, with that, if it did not end with 0. */
    public static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path printed = Files.createTempFile("client", ".log");
            try {
                var builder = new ProcessBuilder(new ArrayList<>(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
                builder.environment().put("HF_HUB_OFFLINE", "1");
                builder.environment().putAll(environment);
                Process process = builder.start();
                boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                String output = Files.readString(printed);
                if (!ended || process.exitValue() != 0) {
                    throw new AssertionError(command + (ended ? " failed:" : " did not end:") + "\n" + output);
                }
                return output;
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new AssertionError(command + " can't be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted.", e);
        }
    }
}
