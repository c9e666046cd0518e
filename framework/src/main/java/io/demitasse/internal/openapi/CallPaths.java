package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Json;

/**
 * The ways to call an endpoint: by one request with values in order, or by two, of which the first has values by name
 * and the second reads results as events.
 */
final class CallPaths {
    private static final String EVENT = "event_id";
    private static final int LONGEST_SESSION = 200;

    private final Values values;

    CallPaths(Schemas schemas) {
        this.values = new Values(schemas);
    }

    void add(Endpoint endpoint, ObjectNode paths) {
        String name = endpoint.name();
        run(endpoint, paths.putObject("/run/" + name));
        start(endpoint, paths.putObject("/call/v2/" + name));
        read(endpoint, paths.putObject("/call/" + name + "/{" + EVENT + "}"));
    }

    private void run(Endpoint endpoint, ObjectNode path) {
        ObjectNode operation = Tag.RUN.operation(path, "post", "run_" + endpoint.name());
        describe(operation, endpoint, endpoint.handler().streams() ? "Gives the first of several results." : "");
        ArrayNode examples = Json.array();
        endpoint.parameters().forEach(each -> examples.add(each.form().example()));
        Content.json(new ObjectSchema()
                        .always("data", values.inOrder(endpoint))
                        .with("session_hash", session())
                        .open())
                .example(Json.object().set("data", examples))
                .request(operation);
        ObjectNode responses = operation.putObject("responses");
        Content.json(new ObjectSchema()
                        .always("data", values.results(endpoint))
                        .always("is_generating", ApiSchema.type("boolean"))
                        .always("duration", ApiSchema.type("number").put("description", "In seconds."))
                        .open())
                .response(responses, "The results, in order.");
        Problem.mayBe(
                responses,
                Problem.ELSEWHERE,
                Problem.UNKNOWN,
                Problem.LARGE,
                Problem.MALFORMED,
                Problem.FAILED,
                Problem.BUSY);
    }

    private void start(Endpoint endpoint, ObjectNode path) {
        ObjectNode operation = Tag.STREAM.operation(path, "post", "start_" + endpoint.name());
        describe(operation, endpoint, "Starts the call; what it gives is read by its id, once.");
        ObjectNode examples = Json.object();
        endpoint.parameters()
                .forEach(each -> examples.set(each.name(), each.form().example()));
        Content.json(values.byName(endpoint)).example(examples).request(operation);
        ObjectNode responses = operation.putObject("responses");
        Content.json(new ObjectSchema().always(EVENT, ApiSchema.string()).open())
                .response(responses, "The call has begun or waits.")
                .putObject("links")
                .putObject("read")
                .put("operationId", "read_" + endpoint.name())
                .putObject("parameters")
                .put(EVENT, "$response.body#/" + EVENT);
        Problem.mayBe(responses, Problem.ELSEWHERE, Problem.UNKNOWN, Problem.LARGE, Problem.MALFORMED, Problem.BUSY);
    }

    private static void read(Endpoint endpoint, ObjectNode path) {
        ObjectNode operation = Tag.STREAM.operation(path, "get", "read_" + endpoint.name());
        describe(
                operation,
                endpoint,
                "Events as they come: \"generating\" with results so far, \"complete\" with the last ones, \"error\" with"
                        + " {\"error\": …}, and \"heartbeat\" while there is nothing to tell. Results are arrays, as those"
                        + " of run. The stream ends after \"complete\" or \"error\".");
        ObjectNode parameter = operation.putArray("parameters").addObject();
        parameter.put("name", EVENT).put("in", "path").put("required", true).set("schema", ApiSchema.string());
        Content.of("text/event-stream", ApiSchema.string())
                .example(Json.object().textNode("event: complete\ndata: []\n\n"))
                .response(operation.putObject("responses"), "The events.");
    }

    private static ObjectNode session() {
        return ApiSchema.string()
                .put("maxLength", LONGEST_SESSION)
                .put("description", "Calls that send the same name share what the app keeps for a visitor.");
    }

    private static void describe(ObjectNode operation, Endpoint endpoint, String more) {
        String description =
                endpoint.description() + (endpoint.description().isEmpty() || more.isEmpty() ? "" : "\n\n") + more;
        if (!description.isEmpty()) {
            operation.put("description", description);
        }
    }
}
