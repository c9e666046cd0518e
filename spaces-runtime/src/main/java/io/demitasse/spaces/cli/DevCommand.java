package io.demitasse.spaces.cli;

import io.demitasse.spaces.dev.Dev;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a demo while it is written. */
@Command(
        name = "dev",
        description = "Runs a demo, and shows it anew whenever its source is saved.",
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLACE", description = "a Java file or the folder of a Maven project")
    private Path place = Path.of("");

    @Option(names = "--port", description = "the port to serve on; the first free one from 7860 unless given")
    private @Nullable Integer port;

    @Option(names = "--main", description = "the class to run, if there are several with a main method")
    private @Nullable String mainClass;

    @Override
    public Integer call() throws InterruptedException {
        var wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        try (var dev = Dev.start(place, wanted, Optional.ofNullable(mainClass))) {
            dev.join();
        }
        return 0;
    }
}
