package io.demitasse.components.textbox;

/** The text that a visitor copied. */
public record Copied(String text) {}
