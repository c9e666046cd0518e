package io.demitasse.spaces.build.image;

/**
 * An image that was built.
 *
 * @param target where it went, as the target's own kind names it
 * @param id the digest of its configuration, which engines call its id
 * @param digest the digest of its manifest
 * @param bytes what its files take, uncompressed
 * @param trained whether it has a cache for its start
 */
public record BuiltImage(String target, String id, String digest, long bytes, boolean trained) {}
