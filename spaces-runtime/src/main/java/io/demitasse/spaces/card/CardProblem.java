package io.demitasse.spaces.card;

/**
 * Something in a card that can't be used, or is not known.
 *
 * @param line in the README, from 1
 * @param message what is wrong, the value, and the mend
 */
public record CardProblem(long line, String message) {}
