package io.demitasse.spaces.store;

/** What a repository is for; names are the same for one kind only. */
public enum RepositoryKind {
    /** Weights and what belongs to them. */
    MODEL,
    /** Data to learn from or to test with. */
    DATASET,
    /** A demo that runs. */
    SPACE
}
