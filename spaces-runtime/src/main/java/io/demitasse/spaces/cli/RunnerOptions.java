package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.DockerfileImages;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.run.docker.DockerHost;
import io.demitasse.spaces.run.docker.DockerImages;
import io.demitasse.spaces.run.docker.DockerRunner;
import io.demitasse.spaces.run.docker.MixedRunner;
import io.demitasse.spaces.run.docker.Reach;
import io.demitasse.spaces.run.docker.SwarmRunner;
import io.demitasse.spaces.run.kube.KubernetesRunner;
import io.demitasse.spaces.run.kube.RegistryImages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that say by what a Space is run. */
final class RunnerOptions implements Runners {
    /** What starts programs. */
    private enum Kind {
        PROCESS,
        DOCKER,
        SWARM,
        KUBERNETES
    }

    @Option(
            names = "--runner",
            paramLabel = "RUNNER",
            description = "what runs it: process, a program of this machine, unless given, and a container for what"
                    + " has a Dockerfile; docker, a container whatever it is; swarm, a service of a swarm; or"
                    + " kubernetes, a Deployment of the cluster that this command runs in")
    private Kind kind = Kind.PROCESS;

    @Option(
            names = "--engine",
            paramLabel = "ADDRESS",
            description = "the engine of containers and swarms, such as unix:///var/run/docker.sock; the one that"
                    + " DOCKER_HOST or the docker command names unless given")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--outside",
            description = "let a container reach other machines, which it can't unless this is given; in a swarm it"
                    + " always can")
    private boolean outside;

    @Option(names = "--replicas", paramLabel = "N", description = "how many of it run in a swarm; 1 unless given")
    private int replicas = 1;

    @Option(
            names = "--registry",
            paramLabel = "HOST/NAME",
            description = "where the cluster of kubernetes fetches images from; they are pushed to this repository")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "the namespace of kubernetes to run in; default unless given")
    private Optional<String> namespace = Optional.empty();

    private final ImageNames names = new ImageNames();

    @Override
    public Runner runner(Path kept) {
        refuseIdle();
        return switch (kind) {
            case PROCESS -> MixedRunner.in(kept, this::host, reach());
            case DOCKER -> DockerRunner.in(kept, host(), reach());
            case SWARM -> SwarmRunner.in(kept, host(), replicas);
            case KUBERNETES -> KubernetesRunner.in(namespace.orElse("default"), "run-" + mark(kept));
        };
    }

    @Override
    public Optional<Images> images(String label, Path kept) {
        return switch (kind) {
            case PROCESS -> Optional.of(new DockerfileImages(() -> inEngine(label, kept)));
            case DOCKER, SWARM -> Optional.of(inEngine(label, kept));
            case KUBERNETES -> Optional.of(new RegistryImages(registry.orElseThrow(RunnerOptions::noRegistry)));
        };
    }

    private Images inEngine(String label, Path kept) {
        return new DockerImages(host(), names.of(label, kept));
    }

    private Reach reach() {
        return outside ? Reach.OTHER_MACHINES : Reach.NOTHING;
    }

    /** What no other folder has. */
    private static String mark(Path kept) {
        return Integer.toHexString(kept.toAbsolutePath().toString().hashCode());
    }

    private static OperatorException noRegistry() {
        return new OperatorException("A cluster fetches images from a registry: name a repository of one that it"
                + " reaches with --registry HOST/NAME.");
    }

    private DockerHost host() {
        return engine.map(DockerHost::parse).orElseGet(DockerHost::usual);
    }

    /** An option that changes nothing would be a promise that is not kept. */
    private void refuseIdle() {
        refuseIdle("--replicas", replicas != 1, Kind.SWARM);
        refuseIdle("--engine", engine.isPresent(), Kind.PROCESS, Kind.DOCKER, Kind.SWARM);
        refuseIdle("--outside", outside, Kind.PROCESS, Kind.DOCKER, Kind.SWARM);
        refuseIdle("--registry", registry.isPresent(), Kind.KUBERNETES);
        refuseIdle("--namespace", namespace.isPresent(), Kind.KUBERNETES);
        if (kind == Kind.KUBERNETES && registry.isEmpty()) {
            throw noRegistry();
        }
    }

    private void refuseIdle(String option, boolean given, Kind... kinds) {
        if (given && !List.of(kinds).contains(kind)) {
            String runners = Stream.of(kinds)
                    .map(known -> known.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
            throw new OperatorException(
                    option + " goes with --runner " + runners + " only. Give that too, or leave it out.");
        }
    }
}
