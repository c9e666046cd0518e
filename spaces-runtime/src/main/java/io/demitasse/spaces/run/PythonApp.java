package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Python app in a virtual environment of its own, made from its {@code requirements.txt}. An environment is made once
 * for the same requirements; a build that was cut off leaves none.
 *
 * @param folder with the app
 * @param file of it that is run
 * @param work where environments are kept
 */
record PythonApp(Path folder, String file, Path work) implements Build {
    static final String USUAL_FILE = "app.py";

    private static final String REQUIREMENTS = "requirements.txt";
    private static final int NAME_DIGITS = 16;
    private static final String DONE = "demitasse-done";

    @Override
    public Built make(Log log) throws InterruptedException {
        if (!Files.isRegularFile(folder.resolve(file))) {
            return new Built.Failed(
                    Stage.NO_APP_FILE, folder.resolve(file) + " is not there. Add it, or name the file in the README.");
        }
        try {
            String requirements = requirements();
            Path environment = work.resolve(
                    "python-" + new Digest().text(requirements).hex().substring(0, NAME_DIGITS));
            if (!Files.exists(environment.resolve(DONE))) {
                Optional<String> problem = fill(environment, requirements, log);
                if (problem.isPresent()) {
                    return new Built.Failed(Stage.BUILD_ERROR, problem.get());
                }
            }
            return new Built.Program(command(environment));
        } catch (IOException e) {
            throw new OperatorException(
                    "The Python environment can't be kept in " + work + ": " + e + ". See that the disk has space"
                            + " left.",
                    e);
        }
    }

    private Command command(Path environment) throws IOException {
        Path python = python(environment);
        List<Path> reads = new ArrayList<>(List.of(environment));
        reads.addAll(PythonBase.of(environment, python));
        return new Command(
                List.of(python.toString(), "-u", file),
                folder,
                // No visitor of a Space is to be reported to anybody.
                Map.of("GRADIO_ANALYTICS_ENABLED", "False", "HF_HUB_DISABLE_TELEMETRY", "1"),
                reads);
    }

    private String requirements() throws IOException {
        Path path = folder.resolve(REQUIREMENTS);
        return Files.exists(path) ? Files.readString(path) : "gradio\n";
    }

    private Optional<String> fill(Path environment, String requirements, Log log)
            throws IOException, InterruptedException {
        OwnFolders.delete(environment);
        OwnFolders.make(work);
        Tool tool = new Tool(folder, log, work.resolve("tool"));
        int made = tool.run(List.of(systemPython(), "-m", "venv", environment.toString()));
        if (made != 0) {
            return Optional.of("No Python environment could be made (exit code " + made + "): install Python 3.9 or"
                    + " newer with its module venv.\n" + log.end());
        }
        Path list = Files.writeString(environment.resolve(REQUIREMENTS), requirements);
        int filled = tool.run(List.of(
                python(environment).toString(),
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--no-input",
                "-r",
                list.toString()));
        if (filled != 0) {
            return Optional.of(
                    "What requirements.txt names could not be installed (exit code " + filled + "):\n" + log.end());
        }
        Files.createFile(environment.resolve(DONE));
        return Optional.empty();
    }

    private static String systemPython() {
        return isWindows() ? "python" : "python3";
    }

    private static Path python(Path environment) {
        return isWindows()
                ? environment.resolve("Scripts").resolve("python.exe")
                : environment.resolve("bin").resolve("python");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
