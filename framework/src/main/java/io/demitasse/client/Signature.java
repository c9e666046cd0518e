package io.demitasse.client;

import java.util.List;

/**
 * What is known of an endpoint.
 *
 * @param number its number in the app
 * @param name its name with a slash before it; empty if it has none
 * @param isPublic whether the app lists it in its API
 * @param slots for each value on the wire whether a parameter fills it; the app keeps the others itself
 * @param given for each value on the wire whether it is one of the results
 */
record Signature(
        int number,
        String name,
        String description,
        boolean isPublic,
        List<Boolean> slots,
        List<Boolean> given,
        List<Parameter> parameters,
        List<Parameter> returns) {
    /** The endpoint in messages. */
    String shown() {
        return name.isEmpty() ? "function " + number : name;
    }
}
