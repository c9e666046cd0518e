package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.card.Card;
import io.demitasse.spaces.card.CardReading;
import io.demitasse.spaces.card.CardWriter;
import io.demitasse.spaces.card.Sdk;
import io.demitasse.spaces.card.Setting;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a repository that runs on huggingface.co as it is: a card with {@code sdk: docker}, a Dockerfile, and the
 * sources as a Maven project. Ignores what is built and hidden.
 */
public final class HubExport {
    private static final Set<String> IGNORED = Set.of("target", "node_modules");

    private final Path place;

    private HubExport(Path place) {
        this.place = place;
    }

    /** An export of a Java file, of the folder of a Maven project, or of a folder whose card names a Java file. */
    public static HubExport of(Path place) {
        return new HubExport(place);
    }

    /**
     * Writes the repository.
     *
     * @param folder a new or empty folder
     * @throws BuildException if the sources have mistakes
     * @throws OperatorException if there are no sources, the folder holds things, or it can't be written
     */
    public void into(Path folder) throws BuildException, InterruptedException {
        if (!Folders.isEmpty(folder)) {
            throw new OperatorException(folder + " is not empty. Give a new or an empty folder.");
        }
        Project project = Project.at(place, Optional.empty(), Maven.ofUser());
        CardReading.Valid readme = Readme.of(project, place);
        String mainClass = SpaceBuild.program(project).mainClass();
        Card card = readme.card();
        try {
            Folders.replace(folder, fresh -> {
                if (project instanceof OneFile one) {
                    asMavenProject(one, fresh);
                } else {
                    copy(place.toAbsolutePath().normalize(), fresh);
                }
                Files.writeString(fresh.resolve("Dockerfile"), Dockerfile.text(mainClass, card.appPort()));
                Files.writeString(fresh.resolve(".dockerignore"), "target\n.git\n");
                Files.writeString(
                        fresh.resolve(Readme.NAME),
                        CardWriter.write(
                                card.without(Setting.APP_FILE)
                                        .with(Setting.SDK, Sdk.DOCKER)
                                        .with(Setting.APP_PORT, card.appPort()),
                                readme.body()));
            });
        } catch (IOException e) {
            throw new OperatorException("The repository can't be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void asMavenProject(OneFile one, Path folder) throws IOException {
        String source = Files.readString(one.file());
        Path sources = folder.resolve("src").resolve("main").resolve("java");
        Files.createDirectories(sources);
        Files.writeString(sources.resolve(one.name()), source);
        Files.writeString(
                folder.resolve("pom.xml"),
                Pom.text(
                        one.name().replaceFirst("\\.java$", ""),
                        Dependencies.of(one.name(), source).named()));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && (folder.equals(to) || isIgnored(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && (!isHidden(file) || name(file).startsWith(".git"))) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isIgnored(Path folder) {
        return isHidden(folder)
                || IGNORED.contains(name(folder))
                || Files.exists(folder.resolve(RunnableFolder.DESCRIPTION));
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
