package io.demitasse.client;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Addresses that hold their content themselves, RFC 2397. */
final class DataAddress {
    static final String SCHEME = "data:";

    private DataAddress() {}

    static byte[] content(String address) throws IOException {
        int comma = address.indexOf(',');
        if (comma < 0) {
            throw new IOException("The address '" + Failures.cut(address) + "' has no content.");
        }
        // In such an address, '+' is itself; the decoder knows forms, where it is a blank.
        String content = address.substring(comma + 1).replace("+", "%2B");
        try {
            String decoded = URLDecoder.decode(content, StandardCharsets.UTF_8);
            return address.substring(0, comma).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(decoded)
                    : decoded.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("The address '" + Failures.cut(address) + "' is damaged.", e);
        }
    }
}
