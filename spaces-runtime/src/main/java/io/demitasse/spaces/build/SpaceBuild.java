package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.CardWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns sources into a folder that can be run: a Java file, or a Maven project.
 *
 * <pre>{@code RunnableFolder app = SpaceBuild.of(Path.of("Greeter.java")).into(Path.of("space"));}</pre>
 *
 * <p>The same sources and libraries give the same bytes.
 */
public final class SpaceBuild {
    /** Options of a JVM in which the server below a demo tells warnings alone, so that the demo itself is heard. */
    public static final List<String> QUIET = List.of(
            "-Dorg.slf4j.simpleLogger.log.io.javalin=warn", "-Dorg.slf4j.simpleLogger.log.org.eclipse.jetty=warn");

    /** One collector for one visitor at a time; a program without memory should end, and be started again. */
    static final List<String> OPTIONS = Stream.of(
                    List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"),
                    QUIET,
                    List.of("--enable-native-access=ALL-UNNAMED"))
            .flatMap(List::stream)
            .toList();

    private final Path place;
    private final Optional<String> mainClass;
    private final Maven maven;

    private SpaceBuild(Path place, Optional<String> mainClass, Maven maven) {
        this.place = place;
        this.mainClass = mainClass;
        this.maven = maven;
    }

    /** A build of a Java file, the folder of a Maven project, or a folder whose card names a Java file. */
    public static SpaceBuild of(Path place) {
        return new SpaceBuild(place, Optional.empty(), Maven.ofUser());
    }

    /** Says which class to run, where there are several with a main method. */
    public SpaceBuild mainClass(String name) {
        return new SpaceBuild(place, Optional.of(name), maven);
    }

    /** Says what runs Maven, where it is not the user's own project. */
    public SpaceBuild maven(Maven other) {
        return new SpaceBuild(place, mainClass, other);
    }

    /**
     * Builds.
     *
     * @param out a folder that is new, empty, or of an earlier build, which is replaced once this one is done
     * @throws BuildException if the sources have mistakes; what an earlier build wrote stays
     * @throws OperatorException if there are no sources, the folder holds other things, or it can't be written
     */
    public RunnableFolder into(Path out) throws BuildException, InterruptedException {
        refuseForeign(out);
        Project project = Project.at(place, mainClass, maven);
        CardReading.Valid readme = Readme.of(project, place);
        return write(program(project), readme, out);
    }

    static Built.Program program(Project project) throws BuildException, InterruptedException {
        Built built = project.build();
        if (built instanceof Built.Program program) {
            return program;
        }
        throw new BuildException(((Built.Broken) built).problems());
    }

    private static void refuseForeign(Path out) {
        if (!Files.isRegularFile(out.resolve(RunnableFolder.DESCRIPTION)) && !Folders.isEmpty(out)) {
            throw new OperatorException(
                    out + " holds other things than an earlier build. Give a new or an empty folder with --out.");
        }
    }

    private static RunnableFolder write(Built.Program program, CardReading.Valid readme, Path out)
            throws BuildException, InterruptedException {
        try {
            Folders.replace(out, folder -> {
                List<String> classPath = new ClassPathFolder(folder).copy(program.classPath());
                Files.writeString(folder.resolve(Readme.NAME), CardWriter.write(readme.card(), readme.body()));
                new RunnableFolder(
                                folder,
                                program.mainClass(),
                                classPath,
                                OPTIONS,
                                readme.card().appPort())
                        .describe();
                stamp(folder);
            });
        } catch (IOException e) {
            throw new OperatorException(
                    "The build can't be written to " + out + ": " + e.getMessage() + ". See that the folder may be"
                            + " written to, and that the disk has space left.",
                    e);
        }
        return RunnableFolder.read(out);
    }

    private static void stamp(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, Jar.FILE_TIME);
            }
        }
    }
}
