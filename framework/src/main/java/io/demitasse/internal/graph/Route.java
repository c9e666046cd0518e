package io.demitasse.internal.graph;

/**
 * One page of an app.
 *
 * @param path below the app's own; empty for the first page
 * @param name what leads to it
 * @param head the texts at its head
 * @param root its parts
 */
public record Route(String path, String name, AppGraph.Head head, Node root) {}
