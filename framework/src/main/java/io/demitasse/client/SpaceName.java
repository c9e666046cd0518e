package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Space by the name that it has on a hub, such as {@code ann/greeter}. */
record SpaceName(String text) {
    private static final String HUB =
            "of a hub: give one such as \"https://hub.example\" by o.hub(…) or the variable HF_ENDPOINT.";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.-]{0,95}/[A-Za-z0-9][\\w.-]{0,95}");

    /** The name that a text is; empty if it is none. */
    static Optional<SpaceName> of(String text) {
        return Optional.of(text.strip())
                .filter(name -> NAME.matcher(name).matches())
                .map(SpaceName::new);
    }

    /**
     * Where its app is, as the hub says; the hub is trusted with the token that goes there.
     *
     * @throws ClientException.NotGradio if the hub has no such Space for whoever asks
     */
    String address(ClientOptions options) {
        String hub = WebAddress.base(options.hub(), HUB);
        Http.Reply reply = new Http(hub, options).get("/api/spaces/" + text + "/host");
        // The Hub answers strangers to a private Space with either.
        if (reply.status() == 401 || reply.status() == 404) {
            throw new ClientException.NotGradio("There is no Space '" + text + "' at " + hub
                    + ", or you may not see it. Look at the name, name the hub by o.hub(…), and give a token of who may"
                    + " see it: o.token(…).");
        }
        if (!reply.isOk()) {
            throw Failures.of("The address of the Space '" + text + "', asked of " + hub + ",", reply);
        }
        JsonNode host = Json.read(reply.body()).path("host");
        if (host.asText("").isEmpty()) {
            throw new ClientException.NotGradio(
                    "The hub at " + hub + " does not say where the Space '" + text + "' is.");
        }
        return host.asText();
    }
}
