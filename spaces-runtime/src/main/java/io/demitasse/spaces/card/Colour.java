package io.demitasse.spaces.card;

/** An end of the gradient behind a Space's emoji. */
public enum Colour {
    RED,
    YELLOW,
    GREEN,
    BLUE,
    INDIGO,
    PURPLE,
    PINK,
    GRAY
}
