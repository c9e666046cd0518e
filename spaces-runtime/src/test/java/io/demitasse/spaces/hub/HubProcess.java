package io.demitasse.spaces.hub;

import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.cli.Demitasse;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.QuickDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A hub that the command runs, in a process that a test may kill, with the user {@code ann}. */
public final class HubProcess extends AskedHub {
    private final Path folder;
    private final HubPorts ports;
    private final List<String> options;
    private final Process process;

    private HubProcess(Path folder, HubPorts ports, List<String> options, Map<String, String> tokens)
            throws IOException {
        super(tokens);
        this.folder = folder;
        this.ports = ports;
        this.options = options;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Demitasse.class.getName(),
                "hub",
                folder.toString(),
                "--port=" + ports.hub(),
                "--apps-port=" + ports.apps(),
                "--share-port=" + ports.share(),
                "--link-ports=" + ports.firstLink(),
                "--space-ports=" + ports.firstSpace().orElseThrow()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (out.readLine() == null) {
            throw new IllegalStateException("The hub does not start.");
        }
    }

    /**
     * A new hub.
     *
     * @param options of its JVM
     */
    public static HubProcess in(Path folder, String... options) throws IOException {
        QuickDatabase.addUsers(folder, "correct horse battery", List.of("ann"));
        String token;
        try (Database database = QuickDatabase.in(folder)) {
            token = TestHub.token(database, "ann");
        }
        return new HubProcess(folder, ports(), List.of(options), Map.of("ann", token));
    }

    private static HubPorts ports() throws IOException {
        Set<Integer> found = new HashSet<>();
        while (found.size() < 5) {
            found.add(FreePort.find());
        }
        var ports = found.iterator();
        return new HubPorts(ports.next(), ports.next(), ports.next(), ports.next(), Optional.of(ports.next()));
    }

    /** Starts it again in its folder and on its ports, once it has been killed. */
    public HubProcess again() throws IOException {
        return new HubProcess(folder, ports, options, tokens());
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        int unused = process.destroyForcibly().waitFor();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + ports.hub();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
