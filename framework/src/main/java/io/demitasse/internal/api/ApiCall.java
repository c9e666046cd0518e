package io.demitasse.internal.api;

import io.demitasse.internal.engine.DirectCall;
import java.util.OptionalDouble;

/**
 * A call that a program has made.
 *
 * @param id nobody can guess it
 * @param reader tells what it gives; for one thread at a time
 * @param average how many seconds the calls before it have run; empty if there was none
 */
public record ApiCall(String id, Endpoint endpoint, DirectCall call, CallReader reader, OptionalDouble average) {}
