package io.demitasse.components.remote;

import io.demitasse.client.Arguments;
import io.demitasse.client.Client;
import io.demitasse.client.Endpoint;
import io.demitasse.client.Parameter;
import io.demitasse.client.RemoteFunction;
import io.demitasse.client.Result;
import io.demitasse.component.Component;
import io.demitasse.error.AuthorException;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import io.demitasse.handler.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs and outputs that stand for those of one endpoint, and the call that goes from the ones to the others. */
record RemoteForm(
        Endpoint endpoint, RemoteFunction<Result> function, Map<String, Component<?>> byName, List<Shown<?>> results) {
    /** An output, and how its value is read. */
    record Shown<T>(Component<T> component, Reader<T> reader) {
        void show(Result result, int index, Out<Values> out) {
            reader.read(result, index).ifPresent(value -> out.send(component, value));
        }
    }

    /** Reads one value of a result; empty if it has none. */
    interface Reader<T> {
        Optional<T> read(Result result, int index);
    }

    static RemoteForm of(Client client, Endpoint endpoint) {
        Map<String, Component<?>> inputs = new LinkedHashMap<>();
        for (Parameter parameter : endpoint.parameters()) {
            Optional<Component<?>> component = RemoteInputs.of(parameter);
            if (component.isPresent()) {
                inputs.put(parameter.name(), component.get());
            } else if (parameter.byDefault().isEmpty()) {
                throw new AuthorException(endpoint.name() + " of the remote app takes '" + parameter.name() + "', a "
                        + parameter.component() + ", for which there is no component here. Call it by"
                        + " client.function(\"" + endpoint.name() + "\", …) from a handler of your own.");
            }
        }
        if (endpoint.returns().isEmpty()) {
            throw new AuthorException(endpoint.name() + " of the remote app gives no value that can be shown.");
        }
        List<Shown<?>> outputs = new ArrayList<>();
        endpoint.returns().forEach(each -> outputs.add(RemoteOutputs.of(each)));
        return new RemoteForm(endpoint, client.function(endpoint.name(), result -> result), inputs, outputs);
    }

    String name() {
        return endpoint.name().replaceFirst("^/", "");
    }

    String description() {
        return endpoint.description();
    }

    List<Component<?>> inputs() {
        return List.copyOf(byName.values());
    }

    List<Component<?>> outputs() {
        List<Component<?>> all = new ArrayList<>();
        results.forEach(each -> all.add(each.component()));
        return all;
    }

    void run(Values values, Out<Values> out, Call call) {
        Arguments arguments = Arguments.none();
        for (var each : byName.entrySet()) {
            arguments =
                    arguments.and(each.getKey(), values.find(each.getValue()).orElse(null));
        }
        function.each(call, result -> show(result, out), arguments);
    }

    private void show(Result result, Out<Values> out) {
        for (int i = 0; i < Math.min(result.size(), results.size()); i++) {
            results.get(i).show(result, i, out);
        }
    }
}
