package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final int NAME_DIGITS = 16;

    @Override
    public Built make(Log log) throws InterruptedException {
        if (!Files.isRegularFile(folder.resolve(file))) {
            return new Built.Failed(
                    Stage.NO_APP_FILE, folder.resolve(file) + " is not there. Add it, or name the file in the README.");
        }
        try {
            String requirements = requirements();
            OwnFolders.make(work);
            var environment = new PythonEnvironment(work.resolve(
                    "python-" + new Digest().text(requirements).hex().substring(0, NAME_DIGITS)));
            Optional<String> problem =
                    environment.isDone() ? Optional.empty() : environment.make(folder, requirements, log);
            return problem.isPresent()
                    ? new Built.Failed(Stage.BUILD_ERROR, problem.get())
                    : new Built.Program(command(environment));
        } catch (IOException e) {
            throw new OperatorException(
                    "The Python environment can't be kept in " + work + ": " + e + ". See that the disk has space"
                            + " left.",
                    e);
        }
    }

    private Command command(PythonEnvironment environment) throws IOException {
        return new Command(
                List.of(environment.python().toString(), "-u", file),
                folder,
                // No visitor of a Space is to be reported to anybody.
                Map.of("GRADIO_ANALYTICS_ENABLED", "False", "HF_HUB_DISABLE_TELEMETRY", "1"),
                environment.reads());
    }

    private String requirements() throws IOException {
        Path path = folder.resolve("requirements.txt");
        return Files.exists(path) ? Files.readString(path) : "gradio\n";
    }
}
