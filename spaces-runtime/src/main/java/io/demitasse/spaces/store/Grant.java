package io.demitasse.spaces.store;

/**
 * What a fine-grained token may do with one repository.
 *
 * @param isWrite whether to change it too, and not only to read it
 */
public record Grant(Id repository, boolean isWrite) {}
