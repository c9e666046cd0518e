package io.demitasse.spaces.store;

/** What a token may be used for; never for more than its account may do. */
public enum TokenRole {
    /** To read what the account may read. */
    READ,
    /** For all that the account may do. */
    WRITE,
    /** To read what everybody may, and for what its grants say. */
    FINE_GRAINED
}
