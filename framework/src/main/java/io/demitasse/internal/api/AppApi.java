package io.demitasse.internal.api;

import io.demitasse.internal.web.AppAddress;

/** What the ports of an app share: its endpoints, and the calls of them. */
public final class AppApi {
    private final AppAddress app;
    private final Endpoints endpoints;
    private final Metrics metrics = new Metrics();
    private final Calls calls;

    AppApi(AppAddress app) {
        this.app = app;
        this.endpoints = new Endpoints(app.engine().graph());
        this.calls = new Calls(app.engine(), metrics);
    }

    /** The app as it is served. */
    public AppAddress app() {
        return app;
    }

    /** Its handlers as programs see them. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** Starts calls. */
    public Calls calls() {
        return calls;
    }

    /** How the calls went. */
    public Metrics metrics() {
        return metrics;
    }
}
