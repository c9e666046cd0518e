package io.demitasse.spaces.run;

/**
 * What a runner is to run.
 *
 * @param space for which
 * @param start what to start
 * @param limits within which
 */
public record Task(SpaceId space, Start start, Limits limits) {}
