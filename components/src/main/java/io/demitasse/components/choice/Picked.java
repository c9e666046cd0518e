package io.demitasse.components.choice;

/**
 * What a visitor picked.
 *
 * @param label the text of the choice
 * @param chosen whether it is chosen now; false when it was taken back
 */
public record Picked(String label, boolean chosen) {}
