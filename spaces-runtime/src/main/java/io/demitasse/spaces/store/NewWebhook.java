package io.demitasse.spaces.store;

import java.util.List;
import java.util.Set;

/**
 * What a webhook is to do.
 *
 * @param url that is told
 * @param secret sent with all it is told, so that it knows who tells; empty for none
 * @param watched what it hears of: 1 to 100
 * @param site the address of the hub as whoever makes it calls it
 */
public record NewWebhook(String url, String secret, List<Watched> watched, Set<WebhookDomain> domains, String site) {
    /** The same with copies of its collections. */
    public NewWebhook {
        watched = List.copyOf(watched);
        domains = Set.copyOf(domains);
    }
}
