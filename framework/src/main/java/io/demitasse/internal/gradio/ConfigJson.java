package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.web.AppAddress;
import java.util.Locale;
import java.util.Optional;

/** What clients load first: components, endpoints and how to talk to them. */
final class ConfigJson {
    private final AppAddress app;
    private final AppGraph graph;
    private final Endpoints endpoints;
    private final long id;

    ConfigJson(AppAddress app, Endpoints endpoints, long id) {
        this.app = app;
        this.graph = app.engine().graph();
        this.endpoints = endpoints;
        this.id = id;
    }

    /** The configuration of what a link leads to, if it leads anywhere. */
    ObjectNode of(String root, JsonNode user, Scope scope, Optional<Session> linked, ApiFiles files) {
        ObjectNode config = of(root, user, scope).put("deep_link_state", linked.isPresent() ? "valid" : "invalid");
        linked.ifPresent(session -> config.path("components")
                .forEach(component -> session.shown(component.path("id").asInt())
                        .ifPresent(value -> show((ObjectNode) component, value, files))));
        return config;
    }

    private void show(ObjectNode component, JsonNode value, ApiFiles files) {
        ApiForm form = graph.component(component.path("id").asInt()).api();
        if (!form.isSkipped()) {
            component.withObject("/props").set("value", form.payload(value, files));
        }
    }

    /** The configuration for someone who knows the app by that address, and by that name if there is a login. */
    ObjectNode of(String root, JsonNode user, Scope scope) {
        ObjectNode config = Json.object()
                .put("version", "6.31.0")
                .put("api_prefix", "/" + Caller.PREFIX)
                .put("protocol", "sse_v3")
                .put("mode", "blocks")
                .put("app_id", id)
                .put("root", root)
                .put("title", app.title())
                .putNull("space_id")
                .put("enable_queue", true)
                .put("show_error", true)
                .put("connect_heartbeat", needsHeartbeat())
                .put("max_file_size", app.largest())
                .put("run_history", false)
                .put("mcp_server", true)
                .put("is_space", false)
                .put("dev_mode", false)
                .put("analytics_enabled", false)
                .put("is_colab", false)
                .putNull("css")
                .putNull("js")
                .putNull("head")
                .put("theme", "default")
                .put("deep_link_state", "none");
        config.set("username", user);
        scope.path().ifPresent(path -> config.put("current_page", path));
        config.putArray("stylesheets");
        ArrayNode pages = config.putArray("pages");
        graph.routes()
                .forEach(route ->
                        pages.addArray().add(route.path()).add(route.name()).add(true));
        config.set(
                "components",
                components(
                        scope,
                        config.putObject("layout")
                                .put("id", graph.nextComponent())
                                .putArray("children")));
        config.set("dependencies", dependencies(scope));
        return config;
    }

    /** What is kept for a client is let go of when its heartbeat ends. */
    private boolean needsHeartbeat() {
        return graph.components().values().stream().anyMatch(Component::inSession)
                || graph.handlers().values().stream()
                        .anyMatch(handler -> handler.triggers().stream()
                                .anyMatch(trigger -> trigger.event().equals("unload")));
    }

    private ArrayNode components(Scope scope, ArrayNode layout) {
        ArrayNode all = Json.array();
        for (int number : scope.components()) {
            layout.addObject().put("id", number);
            all.add(component(number, graph.component(number)));
        }
        return all;
    }

    private ObjectNode component(int number, Component<?> component) {
        ApiForm form = component.api();
        ObjectNode node = Json.object().put("id", number).put("type", form.type());
        ObjectNode props = node.putObject("props").put("name", form.type());
        if (!component.label().isEmpty()) {
            props.put("label", component.label());
        }
        props.put("interactive", graph.editable(number, component)).put("visible", component.isVisible());
        node.put("skip_api", form.isSkipped()).putNull("key");
        if (!form.isSkipped()) {
            node.set("api_info", form.schema());
            node.set("api_info_as_input", form.schema());
            node.set("api_info_as_output", form.schema());
            node.set("example_inputs", form.example());
        }
        return node;
    }

    private ArrayNode dependencies(Scope scope) {
        ArrayNode all = Json.array();
        endpoints.all().stream()
                .filter(endpoint -> scope.has(endpoint.handler()))
                .forEach(endpoint -> all.add(dependency(endpoint)));
        return all;
    }

    private static ObjectNode dependency(Endpoint endpoint) {
        Handler handler = endpoint.handler();
        ObjectNode node = Json.object().put("id", handler.id());
        ArrayNode targets = node.putArray("targets");
        handler.triggers().stream()
                .filter(trigger -> !trigger.isPage())
                .forEach(trigger -> targets.addArray().add(trigger.component()).add(trigger.event()));
        ArrayNode inputs = node.putArray("inputs");
        handler.inputs().forEach(inputs::add);
        ArrayNode outputs = node.putArray("outputs");
        handler.outputs().forEach(outputs::add);
        node.put("backend_fn", handler.deeds().isEmpty())
                .putNull("js")
                .put("queue", handler.settings().queued());
        if (endpoint.isCallable()) {
            node.put("api_name", endpoint.name());
        } else {
            node.put("api_name", false);
        }
        node.put("api_description", endpoint.description())
                .put("api_visibility", endpoint.visibility().name().toLowerCase(Locale.ROOT))
                // What clients of 1.x look at instead.
                .put("show_api", endpoint.isListed(false))
                .put("show_progress", "full")
                .put("scroll_to_output", false)
                .put("batch", handler.batch().isPresent())
                .put(
                        "max_batch_size",
                        handler.batch().map(each -> each.atMost()).orElse(4));
        ArrayNode cancels = node.putArray("cancels");
        handler.cancels().forEach(cancels::add);
        node.putObject("types")
                .put("generator", handler.streams())
                .put("cancel", !handler.cancels().isEmpty());
        return node.put("collects_event_data", handler.data().isPresent())
                .putNull("trigger_after")
                .put("trigger_only_on_success", false)
                .put("trigger_mode", "once")
                .putNull("rendered_in")
                .put("connection", "sse")
                .putNull("time_limit")
                .put("stream_every", 0.5);
    }
}
