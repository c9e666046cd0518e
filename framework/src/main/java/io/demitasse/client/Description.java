package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What an app says of itself: its {@code /config} and the {@code /info} of its API. */
record Description(
        String prefix,
        String version,
        OptionalLong largestFile,
        boolean wantsHeartbeat,
        JsonNode config,
        List<Signature> all) {
    private static final String PROTOCOL = "sse_v3";

    /**
     * Asks an app.
     *
     * @throws ClientException.NotGradio if there is none, or one that speaks another protocol
     */
    static Description of(Http http) {
        JsonNode config = config(http);
        String prefix = config.path("api_prefix").asText("");
        Http.Reply info = http.get(prefix + "/info?all_endpoints=True");
        if (!info.isOk()) {
            throw Failures.of("The description of the API, " + prefix + "/info,", info);
        }
        JsonNode limit = config.path("max_file_size");
        return new Description(
                prefix,
                config.path("version").asText(""),
                limit.isNumber() ? OptionalLong.of(limit.longValue()) : OptionalLong.empty(),
                config.path("connect_heartbeat").asBoolean(true),
                config,
                signatures(config, Json.read(info.body())));
    }

    private static JsonNode config(Http http) {
        Http.Reply reply = http.get("/config");
        if (!reply.isOk() && reply.status() != 404) {
            throw Failures.of("GET " + http.base() + "/config", reply);
        }
        JsonNode config = reply.isOk() && reply.body().stripLeading().startsWith("{")
                ? Json.read(reply.body())
                : Json.PLAIN.createObjectNode();
        String protocol = config.path("protocol").asText("");
        if (!config.has("dependencies") || protocol.isEmpty()) {
            throw new ClientException.NotGradio("There is no Gradio app at " + http.base()
                    + ": its /config is not that of one. Give the address that a browser opens the app with.");
        }
        if (!protocol.equals(PROTOCOL)) {
            throw new ClientException.NotGradio("The app at " + http.base() + " speaks the protocol " + protocol
                    + ", which is not " + PROTOCOL + ". It needs Gradio 4.24 or newer.");
        }
        return config;
    }

    private static List<Signature> signatures(JsonNode config, JsonNode info) {
        Map<Integer, JsonNode> components = new HashMap<>();
        config.path("components").forEach(each -> components.put(each.path("id").asInt(), each));
        List<Signature> all = new ArrayList<>();
        int position = 0;
        for (JsonNode dependency : config.path("dependencies")) {
            String name = dependency.path("api_name").isTextual()
                    ? "/" + dependency.path("api_name").textValue()
                    : "";
            int number = dependency.path("id").asInt(position++);
            JsonNode described = info.path("named_endpoints").has(name)
                    ? info.path("named_endpoints").path(name)
                    : info.path("unnamed_endpoints").path(String.valueOf(number));
            String visibility = visibility(dependency, name);
            if (dependency.path("backend_fn").asBoolean(false) && !visibility.equals("private")) {
                all.add(signature(number, name, visibility.equals("public"), dependency, described, components));
            }
        }
        return List.copyOf(all);
    }

    /** Apps before 6 say it in two other words. */
    private static String visibility(JsonNode dependency, String name) {
        String usual =
                !dependency.path("show_api").asBoolean(true) ? "undocumented" : name.isEmpty() ? "private" : "public";
        return dependency.path("api_visibility").asText(usual);
    }

    private static Signature signature(
            int number,
            String name,
            boolean isPublic,
            JsonNode dependency,
            JsonNode described,
            Map<Integer, JsonNode> components) {
        List<Boolean> slots = inApi(dependency.path("inputs"), components);
        return new Signature(
                number,
                name,
                described.path("description").asText(""),
                isPublic,
                slots,
                inApi(dependency.path("outputs"), components),
                described.has("parameters")
                        ? parameters(described.path("parameters"))
                        : unknown(dependency.path("inputs"), slots, components),
                parameters(described.path("returns")));
    }

    private static List<Boolean> inApi(JsonNode ids, Map<Integer, JsonNode> components) {
        List<Boolean> in = new ArrayList<>();
        for (JsonNode id : ids) {
            JsonNode component = components.getOrDefault(id.asInt(), Json.PLAIN.createObjectNode());
            in.add(!component
                    .path("skip_api")
                    .asBoolean(component.path("type").asText().equals("state")));
        }
        return List.copyOf(in);
    }

    private static List<Parameter> parameters(JsonNode described) {
        List<Parameter> all = new ArrayList<>();
        described.forEach(each -> all.add(Parameter.of(each, "")));
        return List.copyOf(all);
    }

    /** Of an endpoint that the app keeps out of its description, what its components say. */
    private static List<Parameter> unknown(JsonNode ids, List<Boolean> slots, Map<Integer, JsonNode> components) {
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i)) {
                JsonNode props = components
                        .getOrDefault(ids.path(i).asInt(), Json.PLAIN.createObjectNode())
                        .path("props");
                all.add(Parameter.of(props, "param_" + i));
            }
        }
        return List.copyOf(all);
    }
}
