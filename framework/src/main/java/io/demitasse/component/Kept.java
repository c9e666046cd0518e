package io.demitasse.component;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a value is kept in a visitor's session on the server.
 *
 * @param time how long after it was last read or set it is dropped, if the session lives as long
 * @param whenDropped what to do with a value that is replaced by no other but dropped: close what it holds
 */
public record Kept<T>(Duration time, Consumer<? super T> whenDropped) {}
