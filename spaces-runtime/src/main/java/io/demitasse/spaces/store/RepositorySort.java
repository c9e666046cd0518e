package io.demitasse.spaces.store;

/** By what a list of repositories is in order. */
public enum RepositorySort {
    /** When they were made. */
    CREATED("r.created_at"),
    /** When something was changed in them last. */
    MODIFIED("r.modified_at"),
    /** How many like them. */
    LIKES("r.likes"),
    /** How many have liked them lately. */
    TRENDING("r.trend");

    private final String column;

    RepositorySort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
