package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.store.Repositories;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of Spaces, which once had their names, {@code ann--greeter}, and have their ids now, so that one which is
 * called so later does not find what belonged to another.
 */
final class FormerFolders {
    private static final Pattern NAME = Pattern.compile("(?<owner>.+?)--(?<name>.+)");

    private FormerFolders() {}

    /** Gives those in some folders their ids, as far as there are Spaces that are called so. */
    static void rename(List<Path> folders, Repositories repositories) {
        folders.stream().filter(Files::isDirectory).forEach(folder -> renameIn(folder, repositories));
    }

    private static void renameIn(Path folder, Repositories repositories) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Matcher name = NAME.matcher(each.getFileName().toString());
                if (name.matches()) {
                    repositories
                            .find(RepositoryKind.SPACE, name.group("owner"), name.group("name"))
                            .map(found -> folder.resolve(found.repository().id().hex()))
                            .filter(Files::notExists)
                            .ifPresent(fresh -> move(each, fresh));
                }
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw failed(from, e);
        }
    }

    private static OperatorException failed(Path folder, IOException cause) {
        return new OperatorException(
                folder + " can't be brought to the form of this version: " + cause + ". See that the hub may write"
                        + " there.",
                cause);
    }
}
