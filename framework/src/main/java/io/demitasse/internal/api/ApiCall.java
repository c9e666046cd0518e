package io.demitasse.internal.api;

import io.demitasse.internal.engine.DirectCall;

/**
 * A call that a program has made.
 *
 * @param id nobody can guess it
 * @param reader tells what it gives; for one thread at a time
 */
public record ApiCall(String id, Endpoint endpoint, DirectCall call, CallReader reader) {}
