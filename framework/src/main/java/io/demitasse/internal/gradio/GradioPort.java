package io.demitasse.internal.gradio;

import io.demitasse.internal.api.ApiPort;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Once;
import io.demitasse.internal.web.AppAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/**
 * Gradio's protocol at an app's address: {@code config} and all below {@code gradio_api/}. Nothing but this is loaded
 * before a program asks for the first time.
 */
public final class GradioPort implements ApiPort {
    @Override
    public void install(RoutesConfig routes, AppAddress app, Supplier<AppApi> api) {
        var made = new Once<>(() -> new GradioApp(api.get()));
        Handler front = ctx -> made.get().handle(ctx);
        routes.get(app.path() + "config", front);
        routes.get(app.path() + "config/", front);
        routes.get(app.path() + "monitoring/summary", front);
        routes.get(app.path() + Caller.PREFIX + "/<rest>", front);
        routes.head(app.path() + Caller.PREFIX + "/<rest>", front);
        routes.post(app.path() + Caller.PREFIX + "/<rest>", front);
    }
}
