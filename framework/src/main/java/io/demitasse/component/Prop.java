package io.demitasse.component;

/**
 * A named option of a component with the value it has until it is set.
 *
 * <pre>{@code static final Prop<Integer> LINES = new Prop<>("lines", 1);}</pre>
 *
 * @param name as it is on the wire
 * @param fallback the value when the option was not set
 */
public record Prop<V>(String name, V fallback) {}
