/**
 * The benchmark: measures size and speed and prints a table. It asserts nothing, as time depends on the machine.
 *
 * <p>{@code mvn -q -Pbenchmark test-compile exec:java} at the root runs it.
 */
@NullMarked
package io.demitasse.examples.bench;

import org.jspecify.annotations.NullMarked;
