package io.demitasse.internal.graph;

import java.util.Map;
import java.util.Set;

/**
 * What is in a slot: its layout, and the numbers of the components and handlers that go when it is filled anew. Those
 * in slots within it belong to the parts there.
 *
 * @param keys the numbers of the components that were given keys
 */
public record Part(Node root, Set<Integer> components, Set<Integer> handlers, Map<String, Integer> keys) {}
