package io.demitasse.internal.apipage;

import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.page.Asset;
import io.demitasse.internal.page.Assets;
import io.demitasse.internal.web.Answers;
import io.demitasse.internal.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what visitors ask about the API of one app. */
final class ApiPage {
    private static final String VARY = "Accept-Encoding, Accept-Language, Cookie";

    private final AppApi api;
    private final Attempts attempts;
    private final Asset style;
    private final Asset script;

    ApiPage(AppApi api) {
        this.api = api;
        this.attempts = new Attempts(api.calls());
        this.style = Assets.apiStyle(api.app().page().theme());
        this.script = Assets.apiScript();
    }

    void draw(Context ctx) {
        draw(ctx, asked(ctx), Optional.empty());
    }

    void markdown(Context ctx) {
        ctx.header("Cache-Control", "no-store").header("Vary", VARY).contentType("text/markdown;charset=utf-8");
        ctx.result(new ApiMarkdown(stage(ctx, asked(ctx))).write().getBytes(StandardCharsets.UTF_8));
    }

    void asset(Context ctx, String name) {
        Asset asset = Stream.of(style, script)
                .filter(each -> each.name().endsWith("/" + name))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Answers.send(ctx, asset, Answers.FOR_EVER, "Accept-Encoding");
    }

    /** Calls an endpoint with what a form sent, and draws the page with the answer. */
    void call(Context ctx) {
        Optional<Endpoint> endpoint = parts().all().stream()
                .filter(each -> each.name().equals(ctx.formParam("endpoint")))
                .findFirst();
        Endpoint found = endpoint.orElseThrow(NotFoundResponse::new);
        Map<String, String> entries = new LinkedHashMap<>();
        found.parameters()
                .forEach(each -> entries.put(
                        each.name(),
                        Optional.ofNullable(ctx.formParam(Trial.PREFIX + each.name()))
                                .orElse("")
                                .replace("\r\n", "\n")));
        Caller caller = Caller.of(ctx, api.app());
        ctx.future(() -> attempts.call(found, entries, caller)
                .thenAccept(trial -> draw(ctx, parts().with(found), Optional.of(trial))));
    }

    private Parts parts() {
        return new Parts(api.endpoints().listed(false));
    }

    private int asked(Context ctx) {
        return parts().asked(Optional.ofNullable(ctx.queryParam("part"))).orElseThrow(NotFoundResponse::new);
    }

    private Stage stage(Context ctx, int part) {
        return new Stage(
                api,
                api.app().root(ctx),
                api.app().bundles().texts(Visitor.locale(ctx)),
                Visitor.scheme(ctx),
                parts(),
                part);
    }

    private void draw(Context ctx, int part, Optional<Trial> trial) {
        String html = new ApiPageView(stage(ctx, part)).draw(style, script, trial);
        Answers.send(ctx, Asset.of("api.html", "text/html", html), "no-store", VARY);
    }
}
