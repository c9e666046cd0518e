package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.graph.AppGraph;

/**
 * The whole description: each listed endpoint by its two ways to be called, and the ways of files. Those of Gradio's
 * routes that only its own clients need are left out.
 */
final class OpenApiJson {
    private static final String VERSION = "3.1.1";

    private final AppGraph.Head head;
    private final Endpoints endpoints;
    private final String root;

    /** For who knows the app by the address {@code root}. */
    OpenApiJson(AppApi api, String root) {
        this.head = api.app().engine().graph().head();
        this.endpoints = api.endpoints();
        this.root = root;
    }

    ObjectNode draw() {
        var schemas = new Schemas();
        ObjectNode whole = Json.object().put("openapi", VERSION);
        ObjectNode info = whole.putObject("info").put("title", head.title()).put("version", "1");
        if (!head.description().isEmpty()) {
            info.put("description", head.description());
        }
        whole.putArray("servers").addObject().put("url", root + "/" + Caller.PREFIX);
        Tag.list(whole.putArray("tags"));
        ObjectNode paths = whole.putObject("paths");
        var calls = new CallPaths(schemas);
        endpoints.listed(false).forEach(endpoint -> calls.add(endpoint, paths));
        FilePaths.add(paths);
        ObjectNode components = whole.putObject("components");
        components.set("schemas", schemas.all());
        components.set("responses", Problem.responses());
        return whole;
    }
}
