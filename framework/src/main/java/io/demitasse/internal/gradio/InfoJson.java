package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiForm;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.PythonType;
import java.util.Locale;

/** The description of all endpoints, as {@code GET info} gives it. */
final class InfoJson {
    private InfoJson() {}

    static ObjectNode of(Endpoints endpoints, boolean undocumentedToo, Scope scope) {
        ObjectNode info = Json.object();
        ObjectNode named = info.putObject("named_endpoints");
        endpoints.listed(undocumentedToo).stream()
                .filter(endpoint -> scope.has(endpoint.handler()))
                .forEach(endpoint -> named.set("/" + endpoint.name(), endpoint(endpoint)));
        info.putObject("unnamed_endpoints");
        return info;
    }

    private static ObjectNode endpoint(Endpoint endpoint) {
        ObjectNode node = Json.object().put("description", endpoint.description());
        ArrayNode parameters = node.putArray("parameters");
        endpoint.parameters().forEach(each -> parameters.add(parameter(each)));
        ArrayNode returns = node.putArray("returns");
        endpoint.returns().forEach(each -> {
            ObjectNode to = returns.addObject().put("label", each.label());
            typed(to, each.form(), "description");
        });
        return node.put("api_visibility", endpoint.visibility().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = Json.object()
                .put("label", parameter.label())
                .put("parameter_name", parameter.name())
                .put("parameter_has_default", parameter.fallback().isPresent());
        node.set("parameter_default", parameter.fallback().orElseGet(node::nullNode));
        typed(node, parameter.form(), "additional_description");
        return node.set("example_input", parameter.form().example());
    }

    private static void typed(ObjectNode to, ApiForm form, String description) {
        JsonNode schema = form.schema();
        to.set("type", schema);
        to.putObject("python_type")
                .put("type", PythonType.of(schema))
                .put("description", schema.path(description).asText());
        to.put("component", component(form.type()));
    }

    /** Gradio writes the name of a component with a capital at its start and none within. */
    private static String component(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
