package io.demitasse.internal.mcp;

import io.demitasse.internal.api.AgentSettings;
import io.demitasse.internal.api.ApiPort;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Once;
import io.demitasse.internal.web.AppAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Supplier;

/**
 * The Model Context Protocol at {@code gradio_api/mcp} of an app, where agents look for it since Gradio. Nothing but
 * this is loaded before one asks for the first time.
 */
public final class McpPort implements ApiPort {
    @Override
    public void install(RoutesConfig routes, AppAddress app, Supplier<AppApi> api) {
        var made = new Once<>(() -> new McpRoutes(api.get()));
        Handler handler = ctx -> made.get().handle(ctx);
        String path = app.path() + AgentSettings.PATH;
        for (String each : List.of(path, path + "/", path + "/<rest>")) {
            routes.get(each, handler);
            routes.head(each, handler);
            routes.post(each, handler);
            routes.delete(each, handler);
        }
    }
}
