package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.JsonOut;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.PythonType;
import java.util.Locale;

/** The description of all endpoints, as {@code GET info} gives it. */
final class InfoJson {
    private InfoJson() {}

    static byte[] of(Endpoints endpoints, boolean undocumentedToo, Scope scope) {
        return JsonOut.object(out -> {
            out.put(
                    "named_endpoints",
                    () -> endpoints.listed(undocumentedToo).stream()
                            .filter(endpoint -> scope.has(endpoint.handler()))
                            .forEach(endpoint -> out.put("/" + endpoint.name(), () -> endpoint(out, endpoint))));
            out.put("unnamed_endpoints", JsonNodeFactory.instance.objectNode());
        });
    }

    private static void endpoint(JsonOut out, Endpoint endpoint) {
        out.put("description", endpoint.description())
                .objects("parameters", endpoint.parameters(), each -> parameter(out, each))
                .objects("returns", endpoint.returns(), each -> {
                    out.put("label", each.label());
                    typed(out, each.form(), "description");
                })
                .put("api_visibility", endpoint.visibility().name().toLowerCase(Locale.ROOT));
    }

    private static void parameter(JsonOut out, Parameter parameter) {
        out.put("label", parameter.label())
                .put("parameter_name", parameter.name())
                .put("parameter_has_default", parameter.fallback().isPresent())
                .put("parameter_default", parameter.fallback().orElseGet(NullNode::getInstance));
        typed(out, parameter.form(), "additional_description");
        out.put("example_input", parameter.form().example());
    }

    private static void typed(JsonOut out, ApiForm form, String description) {
        JsonNode schema = form.schema();
        out.put("type", schema)
                .put(
                        "python_type",
                        () -> out.put("type", PythonType.of(schema))
                                .put("description", schema.path(description).asText()))
                .put("component", component(form.type()));
    }

    /** Gradio writes the name of a component with a capital at its start and none within. */
    private static String component(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
