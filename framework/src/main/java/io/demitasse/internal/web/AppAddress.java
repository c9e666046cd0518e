package io.demitasse.internal.web;

import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.fetch.Fetcher;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.text.Bundles;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;

/**
 * An app that is served.
 *
 * @param path its path as the server sees it, with a slash at both ends
 * @param page what its pages have in common
 * @param title what browser tabs say
 * @param largest how many bytes a file may have
 * @param fetcher fetches files at addresses that visitors name; empty if the app does not want that
 * @param clock for what is to be done later; what takes long goes to the engine's threads
 */
public record AppAddress(
        Engine engine,
        String path,
        PageSettings page,
        String title,
        Visitor visitor,
        Bundles bundles,
        long largest,
        Optional<Fetcher> fetcher,
        ScheduledExecutorService clock) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9a-fA-F:.]{2,45}](:\\d{1,5})?");

    /**
     * The address as who asks knows it, without a slash at its end. A proxy may say what it was asked for; that goes
     * into nothing but the answer to the same request, so whoever lies is told their own lie.
     */
    public String root(Context ctx) {
        String forwarded = WebRequests.first(ctx.header("X-Forwarded-Host"));
        String host = HOST.matcher(forwarded).matches() ? forwarded : WebRequests.first(ctx.header("Host"));
        String safe = HOST.matcher(host).matches() ? host : "localhost";
        String base = page.base();
        return (WebRequests.isSecure(ctx) ? "https://" : "http://") + safe + base.substring(0, base.length() - 1);
    }
}
