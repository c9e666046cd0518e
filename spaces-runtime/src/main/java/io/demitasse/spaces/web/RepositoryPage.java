package io.demitasse.spaces.web;

import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;

/** A page that repositories of each kind have. */
interface RepositoryPage {
    /**
     * Adds its addresses for one kind.
     *
     * @param repository the path of a repository, with the parameters {@code owner} and {@code name}
     */
    void add(RoutesConfig routes, RepositoryKind kind, String repository);
}
