package io.demitasse.spaces.proxy;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** What a request of Jetty says. */
record SaidBy(Request request) implements Asked.Said {
    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public String query() {
        return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    }
}
