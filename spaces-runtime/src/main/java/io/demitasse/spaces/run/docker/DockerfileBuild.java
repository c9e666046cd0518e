package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.model.BuildResponseItem;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A build of a Dockerfile by the engine. */
final class DockerfileBuild {
    private static final Pattern STEP = Pattern.compile("Step (\\d{1,6})/\\d+ : .*");

    /** Engines make what goes to the error output red. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Engine engine;
    private final String name;
    private final Path folder;
    private final Log log;
    private final StringBuilder begun = new StringBuilder();
    private volatile int step;
    private volatile String problem = "";

    DockerfileBuild(Engine engine, String name, Path folder, Log log) {
        this.engine = engine;
        this.name = name;
        this.folder = folder;
        this.log = log;
    }

    /**
     * Builds; an interrupt makes the engine give up.
     *
     * @throws OperatorException if it can't be built
     */
    void run() throws InterruptedException {
        Path file = folder.resolve("Dockerfile");
        if (!Files.isRegularFile(file)) {
            throw new OperatorException(
                    file + " is not there, which sdk: docker is built from. Add it, or choose another sdk.");
        }
        var result = new BuildImageResultCallback() {
            @Override
            public void onNext(BuildResponseItem item) {
                heed(item);
                super.onNext(item);
            }
        };
        try (result) {
            engine.patient()
                    .buildImageCmd(file.toFile())
                    .withTags(Set.of(name))
                    .withForcerm(true)
                    .exec(result);
            result.awaitCompletion();
            var unused = result.awaitImageId();
        } catch (IOException e) {
            throw engine.failure("build " + file, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw problem.isEmpty() ? engine.failure("build " + file, e) : failed(file);
        }
    }

    private void heed(BuildResponseItem item) {
        String said = item.getStream();
        if (said != null) {
            begun.append(COLOUR.matcher(said).replaceAll(""));
            for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
                say(begun.substring(0, end).strip());
                begun.delete(0, end + 1);
            }
        }
        if (item.getErrorDetail() != null) {
            problem = String.valueOf(item.getErrorDetail().getMessage()).strip();
            log.add(problem);
        }
    }

    private void say(String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher begun = STEP.matcher(line);
        if (begun.matches()) {
            step = Integer.parseInt(begun.group(1));
        }
        log.add(line);
    }

    private OperatorException failed(Path file) {
        try {
            return new OperatorException(DockerfileLines.of(Files.readString(file))
                            .at(step)
                            .map(line -> "Dockerfile:" + line.number() + ": " + problem + "\n" + line.text())
                            .orElse("Dockerfile: " + problem)
                    + "\nThe build log says what came before.");
        } catch (IOException e) {
            return new OperatorException("Dockerfile: " + problem, e);
        }
    }
}
