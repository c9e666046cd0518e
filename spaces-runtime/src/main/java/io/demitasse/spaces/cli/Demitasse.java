package io.demitasse.spaces.cli;

import io.demitasse.error.DemitasseException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code demitasse} command: {@code demitasse dev Demo.java}. {@code source <(demitasse generate-completion)}
 * teaches it to bash and zsh.
 */
@Command(
        name = "demitasse",
        description = "Shows, packages and hosts demos written in Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DevCommand.class,
            BuildCommand.class,
            ExportCommand.class,
            RunCommand.class,
            HubCommand.class,
            ShareCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            GenerateCompletion.class
        })
public final class Demitasse {
    private Demitasse() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Demitasse())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof DemitasseException) {
                        command.getErr().println(failure.getMessage());
                        return command.getCommandSpec().exitCodeOnExecutionException();
                    }
                    throw failure;
                });
    }
}
