package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.handler.Binding;
import java.util.Map;

/** Refuses a resource or a prompt that no agent could ask for. */
final class McpCheck {
    private McpCheck() {}

    static void check(Draft draft) {
        McpRole role = draft.settings().api().role();
        if (role instanceof McpRole.Tool) {
            return;
        }
        Binding binding = draft.binding();
        if (binding.outputs().stream().allMatch(output -> output.api().isSkipped())) {
            throw Mistakes.nothingToRead(draft.place());
        }
        if (role instanceof McpRole.Resource resource) {
            check(draft.place(), resource, binding);
        }
    }

    private static void check(String place, McpRole.Resource resource, Binding binding) {
        Map<Integer, String> names = ParameterNames.of(binding.components());
        for (String variable : resource.variables()) {
            if (!names.containsValue(variable)) {
                throw Mistakes.noSuchVariable(place, resource.uri(), variable, names.values());
            }
        }
        names.forEach((input, name) -> {
            if (!resource.variables().contains(name)
                    && !hasValue(binding.components().get(input))) {
                throw Mistakes.notInAddress(place, resource.uri(), name);
            }
        });
    }

    private static boolean hasValue(Component<?> input) {
        return input.value().isPresent() || input.api().implied().isPresent();
    }
}
