package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.PythonType;
import java.util.List;
import java.util.Optional;

/** The schemas of what an endpoint takes and gives. */
final class Values {
    private static final String FILE = "filepath";

    private final Schemas schemas;

    Values(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The values of all parameters as a list of that length. */
    ObjectNode inOrder(Endpoint endpoint) {
        return tuple(endpoint.parameters().stream()
                .map(each -> titled(taken(each.form().schema(), each), each.label()))
                .toList());
    }

    /** The values by the names of the parameters; those with a default may be left out. */
    ObjectNode byName(Endpoint endpoint) {
        var object = new ObjectSchema();
        for (Parameter parameter : endpoint.parameters()) {
            ObjectNode schema = titled(taken(parameter.form().schema(), parameter), parameter.label());
            if (parameter.fallback().isPresent()) {
                object.with(parameter.name(), withDefault(schema, parameter));
            } else {
                object.always(parameter.name(), schema);
            }
        }
        return object.closed();
    }

    /** The values of all outputs; each may be missing, and that of a state always is. */
    ObjectNode results(Endpoint endpoint) {
        return tuple(endpoint.handler().outputs().stream()
                .map(number -> endpoint.returns().stream()
                        .filter(each -> each.component() == number)
                        .findFirst()
                        .map(each -> titled(orNull(schemas.rooted(each.form().schema())), each.label()))
                        .orElseGet(() -> ApiSchema.type("null")))
                .toList());
    }

    private ObjectNode taken(ObjectNode schema, Parameter parameter) {
        boolean none = parameter.fallback().filter(JsonNode::isNull).isPresent();
        return none ? orNull(schemas.rooted(schema)) : schemas.rooted(schema);
    }

    /** A file that is the default has no address until somebody asks for the page. */
    private static ObjectNode withDefault(ObjectNode schema, Parameter parameter) {
        boolean isFile = PythonType.of(parameter.form().schema()).contains(FILE);
        Optional<JsonNode> fallback = parameter.fallback().filter(any -> !isFile);
        fallback.ifPresent(value -> schema.set("default", value));
        return schema;
    }

    private static ObjectNode titled(ObjectNode schema, String title) {
        return schema.put("title", title);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        ObjectNode either = Json.object();
        either.putArray("anyOf").add(schema).add(ApiSchema.type("null"));
        return either;
    }

    private static ObjectNode tuple(List<ObjectNode> items) {
        ObjectNode tuple = ApiSchema.type("array").put("minItems", items.size()).put("maxItems", items.size());
        if (!items.isEmpty()) {
            tuple.<ArrayNode>set("prefixItems", Json.array(items));
        }
        return tuple;
    }
}
