package io.demitasse.spaces.store;

/** Who sees a repository. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Everybody may use the app of a Space; all else is private. */
    PROTECTED,
    /** Its owner, the members of the organisation that owns it, and administrators. */
    PRIVATE
}
