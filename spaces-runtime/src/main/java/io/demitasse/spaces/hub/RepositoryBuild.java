package io.demitasse.spaces.hub;

import io.demitasse.error.DemitasseException;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.run.Build;
import io.demitasse.spaces.run.Built;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.PlaceBuild;
import io.demitasse.spaces.run.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Builds what is on the branch {@code main} of a repository when it is its turn.
 *
 * @param id of the repository
 * @param work where a build may keep what it makes
 * @param images what makes images, for a runner of containers; empty for one of processes
 * @param turns how many builds there may be at once
 */
record RepositoryBuild(
        RepositoryStore store, String id, String owner, Path work, Optional<Images> images, BuildTurns turns)
        implements Build {
    private static final String SOURCES = "source-";

    @Override
    public Built make(Log log) throws InterruptedException {
        turns.begin(
                owner,
                others -> log.add("Waiting for a turn: " + others
                        + (others == 1 ? " other build is" : " other builds are") + " running or waiting"));
        try {
            return made(new Versions(work, SOURCES).next(), log);
        } finally {
            turns.end();
        }
    }

    private Built made(Path sources, Log log) throws InterruptedException {
        try {
            checkOut(sources, log);
            Built built = new PlaceBuild(sources, work, images).make(log);
            return built instanceof Built.Failed failed
                    ? new Built.Failed(failed.stage(), told(failed.message(), sources, log))
                    : built;
        } catch (DemitasseException e) {
            throw new OperatorException(told(String.valueOf(e.getMessage()), sources, log), e);
        }
    }

    /**
     * Adds a message to the log, since whoever reads that from afar sees nothing else; and gives it without the folder
     * in which the hub keeps the files of the Space.
     */
    private static String told(String message, Path sources, Log log) {
        String told = message.replace(sources + File.separator, "").replace(sources.toString(), "The Space");
        told.lines().forEach(log::add);
        return told;
    }

    private void checkOut(Path folder, Log log) throws InterruptedException {
        try {
            var git = store.open(id);
            String commit = git.revisions().find("main").orElseThrow(() -> new OperatorException("There is no main."));
            log.add("Building commit " + commit);
            new Checkout(git.tree(commit), folder, log).run();
        } catch (IOException e) {
            throw new OperatorException("The files of the Space can't be read: " + e.getMessage(), e);
        }
    }
}
