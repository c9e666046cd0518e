package io.demitasse.component;

/** An event that brings nothing but itself. */
record PlainEvent(Component<?> source, String name) implements Event {}
