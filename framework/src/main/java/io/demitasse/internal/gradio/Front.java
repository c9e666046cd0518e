package io.demitasse.internal.gradio;

import io.demitasse.internal.api.AppApi;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what answers programs when the first one asks. */
final class Front implements Handler {
    private final Supplier<AppApi> api;
    private @Nullable GradioApp made;

    Front(Supplier<AppApi> api) {
        this.api = api;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        answers().handle(ctx);
    }

    private synchronized GradioApp answers() {
        if (made == null) {
            made = new GradioApp(api.get());
        }
        return made;
    }
}
