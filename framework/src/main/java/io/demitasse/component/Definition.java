package io.demitasse.component;

/** What a copy of a component is made from: whose copy, and with which options. */
public record Definition(Declaration declaration, Options options) {}
