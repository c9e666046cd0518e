package io.demitasse.spaces.cli;

import io.demitasse.spaces.hub.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the folder of a hub from a backup. */
@Command(name = "restore", description = "Makes the folder of a hub from a backup.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "what demitasse backup has written")
    private Path file = Path.of("hub.zip");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "the folder for the hub, which has to be empty")
    private Path folder = Path.of("hub");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Restore.read(file, folder);
        spec.commandLine().getOut().println("The hub is in " + folder + "; demitasse hub " + folder + " starts it.");
        return 0;
    }
}
