package io.demitasse.internal.api;

import io.demitasse.component.Texts;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.Visitor;
import io.demitasse.internal.web.WebRequests;
import io.javalin.http.Context;

/**
 * Who calls: the visitor of a cookie, or anybody. A client without cookies shares its owner with all others of its
 * kind; what keeps their sessions and files apart is that nobody can guess their names.
 */
public record Caller(String owner, CallerFiles files, Texts texts, Request.Client client) {
    /** Below the address of an app, all that programs ask for begins with it. */
    public static final String PREFIX = "gradio_api";

    /** No visitor has it: their ids are of another form. */
    public static final String ANYBODY = "anybody";

    public static String owner(Context ctx) {
        return Visitor.known(ctx).orElse(ANYBODY);
    }

    public static Caller of(Context ctx, AppAddress app) {
        Texts texts = app.bundles().texts(Visitor.locale(ctx));
        String owner = owner(ctx);
        return new Caller(
                owner,
                new CallerFiles(app.engine().files(owner), app.root(ctx), app.fetcher()),
                texts,
                new Request.Client(texts.locale(), WebRequests.of(ctx)));
    }
}
