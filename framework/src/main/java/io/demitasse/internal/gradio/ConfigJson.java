package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.JsonOut;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.web.AppAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** What a link leads to shows other values than a new page does. */
    interface Shown {
        /** The value of the component of that number, as programs get it; empty if it is not told. */
        Optional<JsonNode> value(int number);
    }

    /** The configuration of what a link leads to, if it leads anywhere. */
    byte[] of(String root, JsonNode user, Scope scope, Optional<Session> linked, ApiFiles files) {
        return of(
                root,
                user,
                scope,
                linked.isPresent() ? "valid" : "invalid",
                number -> linked.flatMap(session -> session.shown(number))
                        .flatMap(value -> payload(number, value, files)));
    }

    private Optional<JsonNode> payload(int number, JsonNode value, ApiFiles files) {
        ApiForm form = graph.component(number).api();
        return form.isSkipped() ? Optional.empty() : Optional.of(form.payload(value, files));
    }

    /** The configuration for someone who knows the app by that address, and by that name if there is a login. */
    byte[] of(String root, JsonNode user, Scope scope) {
        return of(root, user, scope, "none", number -> Optional.empty());
    }

    private byte[] of(String root, JsonNode user, Scope scope, String link, Shown shown) {
        return JsonOut.object(out -> {
            out.put("version", "6.31.0")
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
                    .put("deep_link_state", link)
                    .put("username", user);
            scope.path().ifPresent(path -> out.put("current_page", path));
            out.numbers("stylesheets", List.of()).put("pages", pages());
            Set<Integer> components = scope.components();
            out.put(
                    "layout",
                    () -> out.put("id", graph.nextComponent())
                            .objects("children", components, number -> out.put("id", number)));
            out.objects("components", components, number -> component(out, number, graph.component(number), shown));
            out.objects("dependencies", endpoints(scope), endpoint -> dependency(out, endpoint));
        });
    }

    private ArrayNode pages() {
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        graph.routes()
                .forEach(route ->
                        pages.addArray().add(route.path()).add(route.name()).add(true));
        return pages;
    }

    private List<Endpoint> endpoints(Scope scope) {
        return endpoints.all().stream()
                .filter(endpoint -> scope.has(endpoint.handler()))
                .toList();
    }

    /** What is kept for a client is let go of when its heartbeat ends. */
    private boolean needsHeartbeat() {
        return graph.components().values().stream().anyMatch(Component::inSession)
                || graph.handlers().values().stream()
                        .anyMatch(handler -> handler.triggers().stream()
                                .anyMatch(trigger -> trigger.event().equals("unload")));
    }

    private void component(JsonOut out, int number, Component<?> component, Shown shown) {
        ApiForm form = component.api();
        out.put("id", number).put("type", form.type()).put("props", () -> {
            out.put("name", form.type());
            if (!component.label().isEmpty()) {
                out.put("label", component.label());
            }
            out.put("interactive", graph.editable(number, component)).put("visible", component.isVisible());
            shown.value(number).ifPresent(value -> out.put("value", value));
        });
        out.put("skip_api", form.isSkipped()).putNull("key");
        if (!form.isSkipped()) {
            ObjectNode schema = form.schema();
            out.put("api_info", schema)
                    .put("api_info_as_input", schema)
                    .put("api_info_as_output", schema)
                    .put("example_inputs", form.example());
        }
    }

    private static void dependency(JsonOut out, Endpoint endpoint) {
        Handler handler = endpoint.handler();
        out.put("id", handler.id())
                .put("targets", targets(handler))
                .numbers("inputs", handler.inputs())
                .numbers("outputs", handler.outputs())
                .put("backend_fn", handler.deeds().isEmpty())
                .putNull("js")
                .put("queue", handler.settings().queued());
        if (endpoint.isCallable()) {
            out.put("api_name", endpoint.name());
        } else {
            out.put("api_name", false);
        }
        out.put("api_description", endpoint.description())
                .put("api_visibility", endpoint.visibility().name().toLowerCase(Locale.ROOT))
                // What clients of 1.x look at instead.
                .put("show_api", endpoint.isListed(false))
                .put("show_progress", "full")
                .put("scroll_to_output", false)
                .put("batch", handler.batch().isPresent())
                .put(
                        "max_batch_size",
                        handler.batch().map(each -> each.atMost()).orElse(4))
                .numbers("cancels", handler.cancels())
                .put(
                        "types",
                        () -> out.put("generator", handler.streams())
                                .put("cancel", !handler.cancels().isEmpty()))
                .put("collects_event_data", handler.data().isPresent())
                .putNull("trigger_after")
                .put("trigger_only_on_success", false)
                .put("trigger_mode", "once")
                .putNull("rendered_in")
                .put("connection", "sse")
                .putNull("time_limit")
                .put("stream_every", 0.5);
    }

    private static ArrayNode targets(Handler handler) {
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        handler.triggers().stream()
                .filter(trigger -> !trigger.isPage())
                .forEach(trigger -> targets.addArray().add(trigger.component()).add(trigger.event()));
        return targets;
    }
}
