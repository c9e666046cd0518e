package io.demitasse.internal.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers by what is made when somebody asks for the first time, so that a launch does not wait for it. */
public final class LateHandler implements Handler {
    private final Supplier<Handler> maker;
    private @Nullable Handler made;

    public LateHandler(Supplier<Handler> maker) {
        this.maker = maker;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        made().handle(ctx);
    }

    private synchronized Handler made() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
