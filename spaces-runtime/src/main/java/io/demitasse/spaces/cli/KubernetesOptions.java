package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Readme;
import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.Sdk;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.kube.KubeApp;
import io.demitasse.spaces.run.kube.Manifests;
import io.demitasse.spaces.run.kube.Replicas;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What {@code demitasse export --kubernetes} is told. */
final class KubernetesOptions {
    private static final int MEGABYTE = 20;

    @Option(
            names = "--kubernetes",
            required = true,
            paramLabel = "IMAGE",
            description = "write manifests for Kubernetes instead, which run this image of the demo")
    private String image = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where the manifests go; to the standard output unless given")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "a namespace for all of it; the one in use unless given")
    private Optional<String> namespace = Optional.empty();

    @Option(names = "--host", paramLabel = "NAME", description = "the host by which visitors come; any unless given")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--replicas",
            paramLabel = "N[-MOST]",
            description = "how many copies run, and how many at most when they are busy; 1 unless given. More than one"
                    + " needs a store that they share")
    private String replicas = "1";

    @Option(names = "--memory", paramLabel = "MB", description = "memory of each copy; 2048 unless given")
    private long memory = 2048;

    void write(Path place, PrintWriter stdout, PrintWriter err) {
        var manifests = Manifests.of(app(place));
        if (out.isEmpty()) {
            stdout.print(manifests.text());
            stdout.flush();
            return;
        }
        int count = manifests.into(out.get()).size();
        err.println("Wrote " + count + " manifests to " + out.get() + ". To run them: kubectl apply -f " + out.get());
    }

    private KubeApp app(Path place) {
        if (!Files.exists(place)) {
            throw new OperatorException(place + " is not there. Name a Java file or a folder.");
        }
        Card card = card(place);
        KubeApp app = KubeApp.of(name(place), image, card.appPort())
                .limits(Limits.DEFAULT.memory(memory << MEGABYTE))
                .replicas(Replicas.parse(replicas))
                .start(card.startupTimeout())
                .variables(variables());
        KubeApp inside = namespace.map(app::namespace).orElse(app);
        return host.map(inside::host).orElse(inside);
    }

    /** What programs of Spaces are told on the Hub of where they are, as far as it is so here. */
    private Map<String, String> variables() {
        var variables = new HashMap<>(Map.of(
                "ACCELERATOR", "none", "CPU_CORES", Integer.toString(Limits.DEFAULT.cores()), "MEMORY", memory + "Mi"));
        host.ifPresent(name -> variables.put("SPACE_HOST", name));
        return variables;
    }

    private static Card card(Path place) {
        Optional<CardReading> reading = Files.isDirectory(place) ? Readme.of(place) : Optional.empty();
        if (reading.isPresent() && reading.get() instanceof CardReading.Invalid invalid) {
            var first = invalid.problems().get(0);
            throw new OperatorException("README.md:" + first.line() + ": " + first.message());
        }
        return reading.isPresent() && reading.get() instanceof CardReading.Valid valid
                ? valid.card()
                : Card.of(Sdk.DEMITASSE);
    }

    /** The name of the place as clusters take it. */
    private static String name(Path place) {
        String plain = place.toAbsolutePath()
                .normalize()
                .getFileName()
                .toString()
                .replaceFirst("\\.java$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", "");
        return plain.isEmpty() ? "space" : plain;
    }
}
