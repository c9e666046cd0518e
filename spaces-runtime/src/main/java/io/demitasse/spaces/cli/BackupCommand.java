package io.demitasse.spaces.cli;

import io.demitasse.spaces.hub.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a backup of a hub. */
@Command(
        name = "backup",
        description = {
            "Writes all of a hub that can't be made again to one file, while the hub runs or not.",
            "The file holds the hub's secrets and their key: keep it where nobody else can read it."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "the folder of the hub")
    private Path folder = Path.of("hub");

    @Parameters(index = "1", paramLabel = "FILE", description = "what to write, such as hub.zip")
    private Path file = Path.of("hub.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean isWhole = Backup.write(folder, file);
        var out = spec.commandLine().getOut();
        out.println("The backup is in " + file + "; demitasse restore " + file + " FOLDER makes a hub of it.");
        if (!isWhole) {
            out.println("PostgreSQL has the hub's database: back it up by pg_dump, from before this moment.");
        }
        return 0;
    }
}
