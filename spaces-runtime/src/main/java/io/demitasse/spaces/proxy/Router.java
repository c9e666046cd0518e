package io.demitasse.spaces.proxy;

import java.util.concurrent.CompletionStage;

/** Decides where a request goes. */
@FunctionalInterface
public interface Router {
    /**
     * Where this request goes; at once, or later if it has to wait, for instance until a Space is awake. It is called
     * by the thread that reads requests, so it must not block, and it sees to it that no request waits for ever.
     */
    CompletionStage<Route> route(Asked asked);
}
