package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.git.GitAddress;
import io.demitasse.spaces.run.Build;
import io.demitasse.spaces.run.GitBuild;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.PlaceBuild;
import io.demitasse.spaces.run.SpaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What {@code demitasse run} is to run.
 *
 * @param id of the Space that it becomes
 * @param where it is, in full, so that no other place has the same
 * @param build what makes it, with a folder to work in, and images if its runner needs them
 */
record RunPlace(SpaceId id, String where, BiFunction<Path, Optional<Images>, Build> build) {
    private static final String OWNER = "local";

    /**
     * The place that a text names: a git address, a folder or a Java file.
     *
     * @throws OperatorException if it is none of them
     */
    static RunPlace of(String text) {
        Optional<GitAddress> git = GitAddress.find(text);
        return git.isPresent()
                ? new RunPlace(
                        id(git.get().name()),
                        git.get().toString(),
                        (work, images) -> new GitBuild(git.get(), work, images))
                : local(text);
    }

    private static RunPlace local(String text) {
        try {
            Path place = Path.of(text);
            if (!Files.isDirectory(place) && !(Files.isRegularFile(place) && text.endsWith(".java"))) {
                throw none(text);
            }
            Path real = place.toRealPath();
            String name = String.valueOf(real.getFileName()).replaceFirst("\\.java$", "");
            return new RunPlace(id(name), real.toString(), (work, images) -> new PlaceBuild(real, work, images));
        } catch (InvalidPathException | IOException e) {
            throw none(text);
        }
    }

    private static OperatorException none(String text) {
        return new OperatorException(text + " is no folder and no Java file. Name one of these, or the address of a git"
                + " repository such as https://hub.example/ann/greeter");
    }

    private static SpaceId id(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new SpaceId(OWNER, plain.isEmpty() ? "space" : plain);
    }
}
