package io.demitasse.internal.api;

import io.demitasse.handler.ApiVisibility;
import io.demitasse.internal.graph.Handler;
import java.util.List;

/**
 * A handler as programs see it.
 *
 * @param name as it stands in addresses, without a slash
 * @param parameters what callers give, in order; states and buttons are left out
 * @param returns what they get, in order; states are left out
 */
public record Endpoint(
        Handler handler,
        String name,
        String description,
        ApiVisibility visibility,
        List<Parameter> parameters,
        List<Result> returns) {
    public int number() {
        return handler.id();
    }

    public boolean isCallable() {
        return visibility != ApiVisibility.PRIVATE;
    }

    public boolean isListed(boolean all) {
        return visibility == ApiVisibility.PUBLIC || (all && visibility == ApiVisibility.UNDOCUMENTED);
    }
}
