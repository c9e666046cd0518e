package io.demitasse.handler;

import io.demitasse.component.Component;
import java.util.List;

/**
 * A function and the components that it reads and writes.
 *
 * @param examples inputs to try
 * @param streams whether it sends more than one result
 */
public record Binding(
        List<Component<?>> inputs,
        List<Component<?>> outputs,
        List<? extends Row> examples,
        boolean streams,
        Body body) {}
