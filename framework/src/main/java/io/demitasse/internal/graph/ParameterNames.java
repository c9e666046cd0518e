package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names by which programs give the inputs of a handler, each once. */
public final class ParameterNames {
    private static final Set<String> RESERVED = Set.of("api_name", "fn_index", "result_callbacks");

    private ParameterNames() {}

    /** The names by the places of the inputs; what has no value for programs, such as a button, has no name. */
    public static Map<Integer, String> of(List<? extends Component<?>> inputs) {
        var taken = new Names();
        Map<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).api().isSkipped()) {
                names.put(i, taken.free(name(inputs.get(i), i)));
            }
        }
        return names;
    }

    private static String name(Component<?> component, int input) {
        String name = component.param().isEmpty() ? Names.of(component.label()) : component.param();
        return name.isEmpty() || RESERVED.contains(name) ? "param_" + input : name;
    }
}
