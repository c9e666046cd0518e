package io.demitasse.spaces.git.hosting;

/**
 * A branch, a tag or a pull request.
 *
 * @param name as people know it; of a pull request its number
 * @param ref as git knows it: {@code refs/heads/main}
 * @param commit the id of the commit that it is at
 */
public record NamedCommit(String name, String ref, String commit) {}
