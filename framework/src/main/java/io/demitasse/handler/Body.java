package io.demitasse.handler;

import java.util.List;

/** A handler's function, untyped. */
@FunctionalInterface
public interface Body {
    /** Answers one call. */
    void run(List<Object> inputs, Emitter out, Call call) throws Exception;
}
