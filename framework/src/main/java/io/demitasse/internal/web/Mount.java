package io.demitasse.internal.web;

import io.demitasse.internal.graph.AppGraph;

/**
 * An app on a path of the server.
 *
 * @param path one segment, or empty for the root
 * @param source the Java source to show beside the app; empty for none
 */
public record Mount(String path, AppGraph graph, String source) {}
