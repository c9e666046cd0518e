package io.demitasse.spaces.store;

/** What a user may do in an organisation: the roles of the Hub, from most to least. */
public enum MemberRole {
    /** Everything, members included. */
    ADMIN,
    /** Make, change, rename and delete all repositories. */
    WRITE,
    /** Make repositories, and do the same with those alone; read the others. */
    CONTRIBUTOR,
    /** Read all repositories. */
    READ
}
