package io.demitasse.internal.share;

import io.demitasse.error.OperatorException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What link is wanted.
 *
 * @param hub its address, without a slash at the end
 * @param token of a user of the hub, which may write
 * @param password that visitors have to enter, if any
 * @param life how long the link works
 */
public record ShareOrder(URI hub, String token, Optional<String> password, Duration life) {
    /** Where the token is unless it is given. */
    public static final String TOKEN = "DEMITASSE_TOKEN";

    /** How long a link works unless it is said. */
    public static final Duration LIFE = Duration.ofDays(3);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * One with the token that is given, or that of the environment.
     *
     * @throws OperatorException if there is none
     */
    public static ShareOrder of(URI hub, Optional<String> token, Optional<String> password, Duration life) {
        String secret = token.or(() -> Optional.ofNullable(System.getenv(TOKEN)))
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> new OperatorException("To share a demo through " + hub + " takes a token: make one"
                        + " that may write under Tokens there, and give it in " + TOKEN + "."));
        return new ShareOrder(hub, secret, password, life);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "a link through " + hub + " for " + life;
    }

    /**
     * The address of a hub as people write it: {@code hub.example}, which is taken for {@code https://hub.example}, or
     * with a scheme, or the name of this machine such as {@code localhost:7880}, which is taken for HTTP.
     *
     * @throws OperatorException if it is none
     */
    public static URI address(String text) {
        try {
            var given = new URI(text.contains("://") ? text : "https://" + text);
            boolean isComplete = text.contains("://") || !isHere(given);
            var uri = isComplete ? given : new URI("http://" + text);
            if (SCHEMES.contains(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
            }
        } catch (URISyntaxException e) {
            // Said below, as of any that is no address of a hub.
        }
        throw new OperatorException(
                "'" + text + "' is no address of a hub: give one such as hub.example or http://localhost:7880.");
    }

    private static boolean isHere(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        return host.equals("localhost")
                || host.equals(InetAddress.getLoopbackAddress().getHostAddress());
    }
}
