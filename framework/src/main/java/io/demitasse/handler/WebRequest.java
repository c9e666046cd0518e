package io.demitasse.handler;

import java.util.Map;
import java.util.Optional;

/**
 * The HTTP request with which the visitor's page came.
 *
 * @param headers by their names in lower case, without cookies and passwords
 * @param cookies by their names, without Demitasse's own
 * @param query the parameters of the page's address by their names, the first of each
 * @param address the visitor's IP address, or that of the proxy before the server
 * @param user the name of who has signed in; empty without a login
 */
public record WebRequest(
        Map<String, String> headers,
        Map<String, String> cookies,
        Map<String, String> query,
        String address,
        Optional<String> user) {
    /** Of a call that came without HTTP, for instance from a test. */
    public static final WebRequest NONE = new WebRequest(Map.of(), Map.of(), Map.of(), "", Optional.empty());
}
