package io.demitasse.client;

import java.util.List;
import java.util.stream.Collectors;

/** The API of an app, for programs to look through and for people to print. */
public record Api(String title, List<Endpoint> endpoints) {
    /** A line for each endpoint, with its description below it. */
    @Override
    public String toString() {
        return endpoints.stream()
                .map(each -> each + (each.description().isEmpty() ? "" : "\n    " + each.description()))
                .collect(Collectors.joining("\n"));
    }
}
