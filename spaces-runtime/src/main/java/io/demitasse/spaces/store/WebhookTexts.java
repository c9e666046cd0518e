package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What addresses and secrets of webhooks may be. */
final class WebhookTexts {
    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_SECRET = 256;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebhookTexts() {}

    /** @throws VisitorException if nothing can be sent there */
    static void url(String text) {
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (SCHEMES.contains(scheme)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() <= LONGEST_URL) {
                return;
            }
        } catch (URISyntaxException e) {
            // As wrong as one that is no address of the web.
        }
        throw new VisitorException("'" + Texts.shown(text) + "' is no address for a webhook. Begin it with http:// or"
                + " https:// and a host, without a login, and use " + LONGEST_URL + " characters at most.");
    }

    /**
     * It becomes a header.
     *
     * @throws VisitorException if it can't
     */
    static void secret(String text) {
        if (text.length() > LONGEST_SECRET || !text.chars().allMatch(each -> each >= 0x20 && each < 0x7f)) {
            throw new VisitorException("The secret of a webhook has other characters than letters, digits and signs of"
                    + " ASCII, or more than " + LONGEST_SECRET + ". Choose another one.");
        }
    }
}
