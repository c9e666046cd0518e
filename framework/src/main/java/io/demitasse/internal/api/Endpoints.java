package io.demitasse.internal.api;

import io.demitasse.internal.graph.AppGraph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The handlers of an app as programs see them, made once. Those that are private can't be found. */
public final class Endpoints {
    private final Map<Integer, Endpoint> byNumber = new LinkedHashMap<>();
    private final Map<String, Endpoint> byName = new LinkedHashMap<>();

    public Endpoints(AppGraph graph) {
        var maker = new EndpointMaker(graph);
        graph.handlers().values().forEach(handler -> {
            Endpoint endpoint = maker.make(handler);
            byNumber.put(endpoint.number(), endpoint);
            if (endpoint.isCallable()) {
                byName.put(endpoint.name(), endpoint);
            }
        });
    }

    /** All, the private ones too, in the order in which they were declared. */
    public Collection<Endpoint> all() {
        return byNumber.values();
    }

    /** Those that a list names. */
    public List<Endpoint> listed(boolean undocumentedToo) {
        return all().stream().filter(each -> each.isListed(undocumentedToo)).toList();
    }

    /**
     * One that programs may call, by its name without a slash.
     *
     * @throws Refusal if there is none
     */
    public Endpoint get(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> Refusal.of(404, "There is no endpoint of that name that programs may call."));
    }

    /**
     * One that programs may call.
     *
     * @throws Refusal if there is none
     */
    public Endpoint get(int number) {
        return Optional.ofNullable(byNumber.get(number))
                .filter(Endpoint::isCallable)
                .orElseThrow(() -> Refusal.of(404, "There is no function " + number + " that programs may call."));
    }
}
