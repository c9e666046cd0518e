package io.demitasse.spaces.store;

/**
 * One side of a membership, and the role that goes with it.
 *
 * @param account the user where the members of an organisation are asked for, the organisation where those of a user
 *     are
 */
public record Member(Account account, MemberRole role) {}
