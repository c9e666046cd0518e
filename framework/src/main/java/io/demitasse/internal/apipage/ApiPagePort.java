package io.demitasse.internal.apipage;

import io.demitasse.internal.api.ApiPort;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Once;
import io.demitasse.internal.page.PageView;
import io.demitasse.internal.web.AppAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.function.Supplier;

/**
 * The page about the API, the same as Markdown, and what the page is made of. All is below the part of the address that
 * no page of an author can have, and nothing of it is loaded before a visitor asks.
 */
public final class ApiPagePort implements ApiPort {
    @Override
    public void install(RoutesConfig routes, AppAddress app, Supplier<AppApi> api) {
        var page = new Once<>(() -> new ApiPage(api.get()));
        String path = app.path() + PageView.BELOW + PageView.API;
        Handler draw = ctx -> page.get().draw(ctx);
        Handler markdown = ctx -> page.get().markdown(ctx);
        routes.get(path, draw);
        routes.head(path, draw);
        routes.post(path, ctx -> page.get().call(ctx));
        routes.get(path + ".md", markdown);
        routes.head(path + ".md", markdown);
        routes.get(path + "/{name}", ctx -> page.get().asset(ctx, ctx.pathParam("name")));
    }
}
