package io.demitasse.internal.api;

import io.demitasse.internal.web.AppAddress;
import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;

/** A protocol by which programs call an app. */
public interface ApiPort {
    /**
     * Adds routes below the app's path. It has to be quick: a launch waits for it.
     *
     * @param api made when it is asked for first, so not before a program asks
     */
    void install(RoutesConfig routes, AppAddress app, Supplier<AppApi> api);
}
