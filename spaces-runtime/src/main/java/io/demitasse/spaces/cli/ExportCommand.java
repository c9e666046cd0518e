package io.demitasse.spaces.cli;

import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.HubExport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a repository for huggingface.co, or manifests for Kubernetes. */
@Command(
        name = "export",
        description = "Writes a repository that runs on huggingface.co: card, Dockerfile and sources; or, with"
                + " --kubernetes, manifests for a cluster.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PLACE",
            description = "a Java file, or the folder of a Maven project or of a Space")
    private Path place = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "where the repository goes, new or empty")
    private Optional<Path> folder = Optional.empty();

    @ArgGroup(exclusive = false, heading = "%nFor Kubernetes:%n")
    private @Nullable KubernetesOptions kubernetes;

    @Override
    public Integer call() throws InterruptedException {
        var lines = spec.commandLine();
        if ((kubernetes != null) == folder.isPresent()) {
            throw new ParameterException(
                    lines, "Name a FOLDER for the repository, or an image with --kubernetes; one of both.");
        }
        if (kubernetes != null) {
            kubernetes.write(place, lines.getOut(), lines.getErr());
            return 0;
        }
        return export(folder.orElseThrow());
    }

    private int export(Path to) throws InterruptedException {
        var err = spec.commandLine().getErr();
        try {
            HubExport.of(place).into(to);
            err.println("Wrote " + to + ". To publish it: create a Docker Space, then push this folder to it.");
            return 0;
        } catch (BuildException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
