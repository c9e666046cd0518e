package io.demitasse.spaces.store;

/**
 * A repository to be.
 *
 * @param owner the account that it is to belong to
 * @param creator the user who makes it
 */
public record NewRepository(RepositoryKind kind, Account owner, String name, Visibility visibility, Id creator) {}
