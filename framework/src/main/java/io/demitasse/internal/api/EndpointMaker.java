package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.internal.graph.Api;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Handler.Trigger;
import io.demitasse.internal.graph.Names;
import io.demitasse.internal.graph.ParameterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives handlers, their inputs and their outputs the names that programs use. */
final class EndpointMaker {
    private final Names names = new Names();
    private final AppGraph graph;

    EndpointMaker(AppGraph graph) {
        this.graph = graph;
    }

    Endpoint make(Handler handler) {
        ApiVisibility visibility = visibility(handler);
        String name = visibility == ApiVisibility.PRIVATE ? "" : names.free(name(handler));
        return new Endpoint(
                handler,
                name,
                handler.settings().api().description(),
                visibility,
                parameters(handler),
                returns(handler));
    }

    private static ApiVisibility visibility(Handler handler) {
        Api api = handler.settings().api();
        if (!handler.deeds().isEmpty()) {
            // The page does it by itself.
            return ApiVisibility.PRIVATE;
        }
        boolean deliberate =
                !api.name().isEmpty() || handler.triggers().stream().anyMatch(each -> !each.isPage());
        return api.visibility().orElse(deliberate ? ApiVisibility.PUBLIC : ApiVisibility.PRIVATE);
    }

    private String name(Handler handler) {
        String given = handler.settings().api().name();
        if (!given.isEmpty()) {
            return given;
        }
        return handler.triggers().stream().findFirst().map(this::name).orElse("call");
    }

    private String name(Trigger trigger) {
        String event = Names.of(trigger.event());
        if (trigger.isPage()) {
            return event;
        }
        Component<?> source = graph.component(trigger.component());
        String label = Names.of(source.label());
        if (label.isEmpty()) {
            return event;
        }
        return trigger.event().equals("click") ? label : label + "_" + event;
    }

    private List<Parameter> parameters(Handler handler) {
        List<Component<?>> inputs = new ArrayList<>();
        handler.inputs().forEach(number -> inputs.add(graph.component(number)));
        List<Parameter> parameters = new ArrayList<>();
        ParameterNames.of(inputs).forEach((input, name) -> {
            int number = handler.inputs().get(input);
            Component<?> component = inputs.get(input);
            ApiForm form = component.api();
            parameters.add(new Parameter(
                    input,
                    number,
                    name,
                    label(component, "parameter_", number),
                    component.help(),
                    form,
                    fallback(component, form)));
        });
        return List.copyOf(parameters);
    }

    private static String label(Component<?> component, String otherwise, int number) {
        return component.label().isEmpty() ? otherwise + number : component.label();
    }

    private static <T> Optional<JsonNode> fallback(Component<T> component, ApiForm form) {
        return component
                .value()
                .map(value -> form.payload(component.encode(value, FallbackFiles.KEPT), FallbackFiles.DATA))
                .or(form::implied);
    }

    private List<Result> returns(Handler handler) {
        List<Result> returns = new ArrayList<>();
        for (int number : handler.outputs()) {
            Component<?> component = graph.component(number);
            ApiForm form = component.api();
            if (!form.isSkipped()) {
                returns.add(new Result(number, label(component, "value_", number), form));
            }
        }
        return List.copyOf(returns);
    }
}
