package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.Visibility;
import java.io.IOException;
import java.util.Optional;

/** What pages change of repositories, in the same way as programs do; whoever may do it is asked before. */
public interface Deeds {
    /**
     * Makes a repository with what is in it from the start; empty if the name is taken.
     *
     * @param sdk of a Space: {@code demitasse}, {@code gradio}, {@code static}, with a small app to begin with
     * @throws io.demitasse.error.VisitorException if it can't be called so
     */
    Optional<Repository> create(NewRepository wanted, Account by, String sdk) throws IOException;

    /**
     * Makes a repository that has in it what another has, with its variables but not its secrets; empty if the name is
     * taken.
     *
     * @throws io.demitasse.error.VisitorException if it can't be called so
     */
    Optional<Repository> duplicate(Repository from, NewRepository wanted) throws IOException;

    /**
     * Gives a repository another owner, another name, or both; empty if the name is taken.
     *
     * @throws io.demitasse.error.VisitorException if it can't be called so
     */
    Optional<Repository> move(Repository repository, Account owner, String name);

    /** Deletes a repository with all that is in it; a Space ends. */
    void delete(Repository repository) throws IOException;

    /** Shows a repository to others than before. */
    void show(Repository repository, Visibility to);

    /** Notes that somebody has moved a branch: a Space is built, and who wants to know it is told. */
    void moved(Repository repository, Account by, PushedRef branch);

    /** What a change by somebody is signed with. */
    Author author(Account account);
}
