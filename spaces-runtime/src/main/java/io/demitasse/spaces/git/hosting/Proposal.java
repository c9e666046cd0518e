package io.demitasse.spaces.git.hosting;

/**
 * What a branch would bring into another one: all that was done in it since it left that one. Both are whole commit
 * ids.
 *
 * @param from where it left the other branch
 * @param to where it is
 */
public record Proposal(String from, String to) {}
