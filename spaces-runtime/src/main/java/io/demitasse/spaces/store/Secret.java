package io.demitasse.spaces.store;

import java.time.Instant;

/**
 * A secret of a Space, as far as people are told.
 *
 * @param description for people; empty if there is none
 */
public record Secret(String key, String description, Instant updatedAt) {}
