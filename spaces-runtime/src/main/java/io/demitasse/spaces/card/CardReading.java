package io.demitasse.spaces.card;

import java.util.List;

/** What a README says of its Space. */
public sealed interface CardReading {
    /**
     * A card that can be used.
     *
     * @param body the README after the card, as it is
     * @param warnings settings that nobody knows
     */
    record Valid(Card card, String body, List<CardProblem> warnings) implements CardReading {}

    /** A card with mistakes, or none at all. */
    record Invalid(List<CardProblem> problems, List<CardProblem> warnings) implements CardReading {}
}
