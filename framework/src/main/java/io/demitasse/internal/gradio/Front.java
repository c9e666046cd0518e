package io.demitasse.internal.gradio;

import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;

/** Makes what answers programs when the first one asks. */
final class Front implements Handler {
    private final AppAddress app;
    private @Nullable GradioApp made;

    Front(AppAddress app) {
        this.app = app;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        answers().handle(ctx);
    }

    private synchronized GradioApp answers() {
        if (made == null) {
            made = new GradioApp(app);
        }
        return made;
    }
}
