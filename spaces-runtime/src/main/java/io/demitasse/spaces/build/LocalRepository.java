package io.demitasse.spaces.build;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A local repository of Maven.
 *
 * @param folder where it is
 */
public record LocalRepository(Path folder) {
    private static final String GROUP = "io";
    private static final String NAME = "demitasse";

    /** The user's, by the settings of Maven. */
    public static LocalRepository ofUser() {
        var settings = ContextOverrides.create().withUserSettings(true);
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(folder -> settings.withLocalRepositoryOverride(Path.of(folder)));
        try (Context context = Runtimes.INSTANCE.getRuntime().create(settings.build())) {
            return new LocalRepository(context.repositorySystemSession()
                    .getLocalRepository()
                    .getBasedir()
                    .toPath());
        }
    }

    /**
     * Copies Demitasse of this runtime's own version from another, which may be the only place that has it. A link that
     * a build has left here is not followed.
     */
    public void takeDemitasse(LocalRepository from) throws IOException {
        Path group = folder.resolve(GROUP);
        Path own = group.resolve(NAME);
        if (Files.exists(group, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(group, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(group);
        }
        if (Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(own);
        } else {
            Files.deleteIfExists(own);
        }
        Path installed = from.folder.resolve(GROUP).resolve(NAME);
        if (!Files.isDirectory(installed)) {
            return;
        }
        try (DirectoryStream<Path> artifacts = Files.newDirectoryStream(installed, Files::isDirectory)) {
            for (Path artifact : artifacts) {
                Path version = artifact.resolve(DemoPath.version());
                if (Files.isDirectory(version)) {
                    // Not linked: a file that is linked would be written in both places.
                    Path copy = own.resolve(artifact.getFileName().toString());
                    Folders.copy(version, Files.createDirectories(copy.resolve(DemoPath.version())));
                }
            }
        }
    }
}
