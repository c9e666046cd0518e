package io.demitasse.internal.store;

/**
 * A file before it is kept.
 *
 * @param owner the visitor whose it is; empty for all
 * @param name what it is called, without a folder
 * @param type its media type
 */
public record NewFile(String owner, String name, String type, Life life) {}
