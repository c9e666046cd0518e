package io.demitasse.spaces.store;

import java.time.Instant;

/**
 * A variable of a Space.
 *
 * @param description for people; empty if there is none
 */
public record Variable(String key, String value, String description, Instant updatedAt) {}
