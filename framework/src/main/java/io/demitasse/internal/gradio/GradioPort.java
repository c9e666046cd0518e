package io.demitasse.internal.gradio;

import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.Port;
import io.javalin.config.RoutesConfig;

/**
 * Gradio's protocol at an app's address: {@code config} and all below {@code gradio_api/}. Nothing but this is loaded
 * before a program asks for the first time.
 */
public final class GradioPort implements Port {
    static final String BELOW = "gradio_api";

    @Override
    public void install(RoutesConfig routes, AppAddress app) {
        var front = new Front(app);
        routes.get(app.path() + "config", front);
        routes.get(app.path() + "config/", front);
        routes.get(app.path() + "monitoring/summary", front);
        routes.get(app.path() + BELOW + "/<rest>", front);
        routes.head(app.path() + BELOW + "/<rest>", front);
        routes.post(app.path() + BELOW + "/<rest>", front);
    }
}
