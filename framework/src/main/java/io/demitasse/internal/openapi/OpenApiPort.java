package io.demitasse.internal.openapi;

import io.demitasse.internal.api.ApiPort;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Once;
import io.demitasse.internal.api.Pages;
import io.demitasse.internal.web.AppAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/** The description of an app's API as OpenAPI 3.1 has it, where Gradio's apps have theirs. */
public final class OpenApiPort implements ApiPort {
    @Override
    public void install(RoutesConfig routes, AppAddress app, Supplier<AppApi> api) {
        var pages = new Once<>(Pages::new);
        String path = app.path() + Caller.PREFIX + "/openapi.json";
        Handler answer = ctx -> {
            String root = app.root(ctx);
            pages.get().answer(ctx, root, () -> Json.bytes(new OpenApiJson(api.get(), root).draw()));
        };
        routes.get(path, answer);
        routes.head(path, answer);
    }
}
