package io.demitasse.spaces.card;

import org.yaml.snakeyaml.nodes.Node;

/** How the values of a setting are written in YAML. */
interface Form<T> {
    /** Takes a value, which is not null and has no aliases. */
    T read(Node node) throws Wrong;

    /** The text after {@code name:}, with its leading space or line feed. */
    String write(T value);
}
