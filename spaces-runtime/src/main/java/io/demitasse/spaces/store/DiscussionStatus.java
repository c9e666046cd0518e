package io.demitasse.spaces.store;

/** How far a discussion has come. */
public enum DiscussionStatus {
    OPEN,
    /** A pull request that is still worked on; it counts as open. */
    DRAFT,
    CLOSED,
    /** A pull request that was taken over; it stays so. */
    MERGED;

    /** Whether something is still to come of it. */
    public boolean isOpen() {
        return this == OPEN || this == DRAFT;
    }
}
