package io.demitasse.spaces.git;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Files of a version of a repository: fetched anew, as little as the host lets, and written without what git could run
 * (hooks, filters) and without anything that leads out of their folder.
 *
 * <pre>{@code
 * GitAddress address = GitAddress.find("https://hub.example/ann/greeter@v1").orElseThrow();
 * new GitCheckout(address, kept, GitLimits.DEFAULT).into(folder, System.out::println);
 * }</pre>
 *
 * @param address where it is
 * @param store a folder for what is fetched, so that the next fetch asks only for what is new
 * @param limits of what is fetched and written
 */
public record GitCheckout(GitAddress address, Path store, GitLimits limits) {
    /**
     * Fetches the version and writes its files.
     *
     * @param folder where they go; it is there as a whole or not at all
     * @param say what goes on, for people
     * @throws OperatorException if there is no such repository or version, it can't be reached, is too large, or holds
     *     what may not be written
     */
    public void into(Path folder, Consumer<String> say) throws InterruptedException {
        try (Repository repository = kept()) {
            say.accept("Fetching " + address);
            RevCommit commit = new Fetching(address, repository, limits).fetch();
            say.accept("At " + commit.abbreviate(10).name() + " " + commit.getShortMessage());
            write(repository, commit, folder, say);
        } catch (IOException e) {
            throw new OperatorException(
                    "What is fetched of " + address + " can't be kept in " + store + ": " + e.getMessage()
                            + ". Delete that folder, and see that the disk has space left.",
                    e);
        }
    }

    private Repository kept() throws IOException {
        QuietSystem.use();
        var repository = new FileRepository(store.toFile());
        if (!repository.getObjectDatabase().exists()) {
            repository.create(true);
        }
        return repository;
    }

    private void write(Repository repository, RevCommit commit, Path folder, Consumer<String> say)
            throws IOException, InterruptedException {
        try {
            Folders.replace(folder, fresh -> new TreeFiles(repository, fresh, limits, say).write(commit.getTree()));
        } catch (BuildException e) {
            throw new IllegalStateException("Nothing is built here.", e);
        }
    }
}
