package io.demitasse.spaces.store;

/** Whether an account is a person or a group of them. */
public enum AccountKind {
    /** Somebody, or a program, who signs in. */
    USER,
    /** A name under which several users keep repositories together. */
    ORGANISATION
}
