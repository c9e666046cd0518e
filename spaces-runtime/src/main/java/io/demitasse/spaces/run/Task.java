package io.demitasse.spaces.run;

/**
 * What a runner is to run.
 *
 * @param space for which
 * @param key by which what is kept for the Space is found, whatever it is called: a name for a folder
 * @param start what to start
 * @param limits within which
 */
public record Task(SpaceId space, String key, Start start, Limits limits) {
    /** For a Space of which nothing is kept but by its name. */
    public Task(SpaceId space, Start start, Limits limits) {
        this(space, space.folder(), start, limits);
    }
}
