package io.demitasse.components.dropdown;

/**
 * What a visitor looks for in a list of choices.
 *
 * @param key the key that was pressed last, named as browsers do: {@code a}, {@code Backspace}
 * @param text what stands in the box now
 */
public record Typed(String key, String text) {}
