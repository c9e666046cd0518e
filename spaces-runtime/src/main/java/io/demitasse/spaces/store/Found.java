package io.demitasse.spaces.store;

/**
 * A repository that was looked for by a name.
 *
 * @param isMoved whether it has another name by now, to which whoever asked is best sent
 */
public record Found(Repository repository, boolean isMoved) {}
