package io.demitasse.internal.api;

import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.Port;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** All protocols by which programs call an app. Of two that answer the same path, the first does. */
public final class ApiPorts implements Port {
    private final List<ApiPort> ports;

    public ApiPorts(List<ApiPort> ports) {
        this.ports = List.copyOf(ports);
    }

    @Override
    public void install(RoutesConfig routes, AppAddress app) {
        var api = new Once<>(() -> new AppApi(app));
        ports.forEach(port -> port.install(routes, app, api));
    }
}
