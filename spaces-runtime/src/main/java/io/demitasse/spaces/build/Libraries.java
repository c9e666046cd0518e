package io.demitasse.spaces.build;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.demitasse.internal.dev.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Fetches libraries with all that they need in turn, as Maven does: from the repositories, mirrors and proxies of the
 * user's {@code settings.xml}, kept in the user's local repository.
 */
final class Libraries {
    private static final Pattern COLON = Pattern.compile(":");

    private final ContextOverrides settings;

    private Libraries(ContextOverrides settings) {
        this.settings = settings;
    }

    /** With the settings of the user. */
    static Libraries ofUser() {
        var settings = ContextOverrides.create().withUserSettings(true);
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(folder -> settings.withLocalRepositoryOverride(Path.of(folder)));
        return new Libraries(settings.build());
    }

    /** With the settings of a file, and a local repository of its own. */
    static Libraries of(Path settingsFile, Path localRepository) {
        return new Libraries(ContextOverrides.create()
                .withUserSettings(true)
                .withUserSettingsXmlOverride(settingsFile)
                .withLocalRepositoryOverride(localRepository)
                .build());
    }

    /** What was fetched, in the order of a class path, or what could not be. */
    record Fetched(List<Path> jars, List<Problem> problems) {}

    /** Fetches what a file names. */
    Fetched fetch(String file, List<Dependencies.Named> named) {
        if (named.isEmpty()) {
            return new Fetched(List.of(), List.of());
        }
        try (Context context = Runtimes.INSTANCE.getRuntime().create(settings)) {
            try {
                return new Fetched(jars(context, named), List.of());
            } catch (DependencyResolutionException e) {
                return new Fetched(List.of(), blamed(context, file, named, e));
            }
        }
    }

    private static List<Path> jars(Context context, List<Dependencies.Named> named)
            throws DependencyResolutionException {
        var collect = new CollectRequest();
        collect.setRepositories(context.remoteRepositories());
        for (var each : named) {
            collect.addDependency(new Dependency(new DefaultArtifact(coordinates(each.name())), JavaScopes.RUNTIME));
        }
        var request = new DependencyRequest(
                collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME, JavaScopes.COMPILE));
        return context
                .repositorySystem()
                .resolveDependencies(context.repositorySystemSession(), request)
                .getArtifactResults()
                .stream()
                .map(result -> result.getArtifact().getFile().toPath())
                .toList();
    }

    /** Libraries are resolved together, since their versions have to agree; who is to blame is found one by one. */
    private static List<Problem> blamed(
            Context context, String file, List<Dependencies.Named> named, DependencyResolutionException all) {
        List<Problem> problems = new ArrayList<>();
        for (var each : named) {
            try {
                jars(context, List.of(each));
            } catch (DependencyResolutionException e) {
                problems.add(problem(file, each, e));
            }
        }
        return problems.isEmpty() ? List.of(problem(file, named.get(0), all)) : problems;
    }

    private static Problem problem(String file, Dependencies.Named named, RepositoryException failure) {
        Throwable cause = failure;
        while (cause.getCause() instanceof RepositoryException deeper) {
            cause = deeper;
        }
        return new Problem(
                file,
                named.line(),
                0,
                named.name() + " can't be had: " + cause.getMessage()
                        + ". Check its name and version, and the repositories of Maven's settings.xml.",
                named.source());
    }

    /** From {@code group:artifact:version:classifier} to Maven's {@code group:artifact:jar:classifier:version}. */
    private static String coordinates(String name) {
        List<String> parts = COLON.splitAsStream(name).toList();
        String artifact = parts.get(0) + ":" + parts.get(1) + ":jar:";
        return parts.size() == 3 ? artifact + parts.get(2) : artifact + parts.get(3) + ":" + parts.get(2);
    }
}
