package io.demitasse.internal.engine;

import java.util.Locale;

/**
 * A wish to run a handler.
 *
 * @param job an id that the client chose, so that sending it twice runs it once
 * @param handler the number of the handler
 * @param payload the values of the inputs
 * @param locale the language of the visitor
 */
public record Request(String job, int handler, Payload payload, Locale locale) {}
