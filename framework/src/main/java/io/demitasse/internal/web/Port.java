package io.demitasse.internal.web;

import io.javalin.config.RoutesConfig;

/** What else is served at the address of an app, beside its page. */
public interface Port {
    /** Adds routes below the app's path. It has to be quick: a launch waits for it. */
    void install(RoutesConfig routes, AppAddress app);
}
