package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Readme;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardProblem;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.Sdk;
import io.demitasse.spaces.card.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a place as its card says, the front matter of its {@code README.md}: sources of Java are built first, Python
 * gets an environment of its own, files are served. Without a card the place is what it shows itself to be: a Java file
 * or Maven project, a runnable folder by its {@code app.json}, a Python app by its {@code app.py}, files by their
 * {@code index.html}.
 *
 * @param place a folder, or a Java file
 * @param work where a build may keep what it makes
 * @param images what makes images, if containers can run; of a Dockerfile alone, or of programs too
 */
public record PlaceBuild(Path place, Path work, Optional<Images> images) implements Build {
    private static final String DESCRIPTION = "app.json";
    private static final String PAGE = "index.html";

    /** A build for a runner of processes. */
    public PlaceBuild(Path place, Path work) {
        this(place, work, Optional.empty());
    }

    /** Makes the place absolute. */
    public PlaceBuild {
        place = place.toAbsolutePath().normalize();
    }

    @Override
    public Built make(Log log) throws InterruptedException {
        Optional<CardReading> card = Files.isDirectory(place) ? Readme.of(place) : Optional.empty();
        if (card.isPresent() && card.get() instanceof CardReading.Invalid invalid) {
            return new Built.Failed(Stage.CONFIG_ERROR, said(invalid.problems()));
        }
        return card.isPresent() && card.get() instanceof CardReading.Valid valid
                ? byCard(valid.card(), log).wishing(Wishes.of(valid.card()))
                : byFiles(log);
    }

    private Built byCard(Card card, Log log) throws InterruptedException {
        if (has(DESCRIPTION)) {
            return runnable(log);
        }
        Optional<String> missing = card.get(Setting.APP_FILE).filter(name -> !has(name));
        if (missing.isPresent()) {
            return new Built.Failed(
                    Stage.NO_APP_FILE,
                    "README.md names " + missing.get() + " as app_file, which is not there. Add it, or name another.");
        }
        return switch (card.sdk()) {
            case DEMITASSE -> compiled(log);
            case GRADIO -> python(card.appFile(), log);
            case STATIC -> new Built.Site(place);
            case DOCKER -> dockerfile(card.appPort(), log);
        };
    }

    private Built byFiles(Log log) throws InterruptedException {
        if (has(DESCRIPTION)) {
            return runnable(log);
        }
        if (Files.isRegularFile(place) || has("pom.xml") || hasOneJavaFile()) {
            return compiled(log);
        }
        if (has(Sdk.GRADIO.appFile())) {
            return python(Sdk.GRADIO.appFile(), log);
        }
        if (has(PAGE)) {
            return new Built.Site(place);
        }
        return new Built.Failed(
                Stage.NO_APP_FILE,
                place
                        + " has nothing to run: neither a README.md with a card nor a Java file, pom.xml, app.json, app.py"
                        + " or index.html. Name another folder, or add one of them.");
    }

    private boolean has(String name) {
        Path file = place.resolve(name).normalize();
        return file.startsWith(place) && Files.isRegularFile(file);
    }

    private boolean hasOneJavaFile() {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                            .limit(2)
                            .count()
                    == 1;
        } catch (IOException e) {
            throw new OperatorException(place + " can't be read: " + e.getMessage(), e);
        }
    }

    private Built dockerfile(int port, Log log) throws InterruptedException {
        if (images.isEmpty()) {
            return new Built.Failed(
                    Stage.CONFIG_ERROR,
                    "sdk: docker needs a container engine: run it with --runner docker. A Java demo runs without one"
                            + " by sdk: demitasse.");
        }
        return new Built.Program(images.get().dockerfile(place, port, log));
    }

    private Built python(String file, Log log) throws InterruptedException {
        if (programImages().isPresent()) {
            return new Built.Failed(
                    Stage.CONFIG_ERROR,
                    "sdk: gradio runs as a process: leave --runner out, or give the app a Dockerfile and sdk: docker.");
        }
        return new PythonApp(place, file, work).make(log);
    }

    private Built compiled(Log log) throws InterruptedException {
        try {
            Path version = new Versions(work).next();
            return program(
                    SpaceBuild.of(place).maven(SpaceMaven.ofUser(work, log)).into(version), log);
        } catch (BuildException e) {
            return new Built.Failed(Stage.BUILD_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private Built runnable(Log log) throws InterruptedException {
        RunnableFolder app;
        try {
            app = RunnableFolder.read(place);
        } catch (OperatorException e) {
            return new Built.Failed(Stage.CONFIG_ERROR, String.valueOf(e.getMessage()));
        }
        try {
            return program(app, log);
        } catch (BuildException e) {
            return new Built.Failed(Stage.BUILD_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private Built program(RunnableFolder app, Log log) throws InterruptedException, BuildException {
        Optional<Images> boxed = programImages();
        return new Built.Program(boxed.isPresent() ? boxed.get().program(app, log) : command(app));
    }

    private Optional<Images> programImages() {
        return images.filter(Images::takesPrograms);
    }

    private static Command command(RunnableFolder app) {
        Path home = javaHome(app.folder());
        return new Command(app.command(java(home), List.of()), app.folder(), Map.of(), List.of(home));
    }

    /** A Java runtime in the folder, if there is one, else that of the runtime itself. */
    private static Path javaHome(Path folder) {
        Path own = folder.resolve("runtime");
        return Files.isDirectory(own) ? own.toAbsolutePath() : Path.of(System.getProperty("java.home"));
    }

    private static Path java(Path home) {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
    }

    private static String said(List<CardProblem> problems) {
        return problems.stream()
                .map(each -> "README.md:" + each.line() + ": " + each.message())
                .collect(Collectors.joining("\n"));
    }
}
