package io.demitasse.spaces.run;

import io.demitasse.spaces.git.GitAddress;
import io.demitasse.spaces.git.GitCheckout;
import io.demitasse.spaces.git.GitLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fetches a version of a git repository and runs it as {@link PlaceBuild} runs a folder. Each build asks the repository
 * anew.
 *
 * @param address of the repository
 * @param work where a build may keep what it fetches and makes
 * @param images what makes images, for a runner of containers; empty for one of processes
 */
public record GitBuild(GitAddress address, Path work, Optional<Images> images) implements Build {
    private static final String SOURCES = "source-";

    @Override
    public Built make(Log log) throws InterruptedException {
        Path sources = new Versions(work, SOURCES).next();
        new GitCheckout(address, work.resolve("repository.git"), GitLimits.DEFAULT).into(sources, log::add);
        return new PlaceBuild(sources, work, images).make(log);
    }
}
