package io.demitasse.spaces.hub;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.web.SameSite;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what the page of an app asks from what pages of others do in a visitor's name: cookies don't tell the ports of
 * a host apart, so browsers send them whichever asks.
 */
final class SameOrigin {
    /** As browsers say that a request is of a page from elsewhere. */
    private static final Set<String> OTHERS = Set.of("same-site", "cross-site");

    private SameOrigin() {}

    /** Whether no page of another origin sends a request, other than by leading the visitor there. */
    static boolean isOf(Asked asked) {
        Optional<String> origin = asked.said().header("Origin");
        if (origin.isPresent()) {
            return asked.said()
                    .header("Host")
                    .filter(host -> SameSite.isHost(origin.get(), host))
                    .isPresent();
        }
        return asked.said().header("Sec-Fetch-Mode").filter("navigate"::equals).isPresent()
                || asked.said()
                        .header("Sec-Fetch-Site")
                        .filter(OTHERS::contains)
                        .isEmpty();
    }
}
