package io.demitasse.client;

import java.net.URI;

/** An address of the web as somebody gives it. */
final class WebAddress {
    private WebAddress() {}

    /**
     * The address without a slash at its end.
     *
     * @param hint what it has to be, with an example: the end of a sentence
     * @throws ClientException.Mismatch if it is none, or has a password in it
     */
    static String base(String given, String hint) {
        URI address;
        try {
            address = URI.create(given.strip());
        } catch (IllegalArgumentException e) {
            throw new ClientException.Mismatch("'" + given + "' is no address " + hint, e);
        }
        boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new ClientException.Mismatch("'" + given + "' is no address " + hint);
        }
        if (address.getRawUserInfo() != null) {
            throw new ClientException.Mismatch("Give name and password by o.login(…), not in the address.");
        }
        return address.toString().replaceFirst("/+$", "");
    }
}
