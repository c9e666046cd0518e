package io.demitasse;

import io.demitasse.error.AuthorException;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.share.ShareOrder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A link through a hub, by which others reach an app that this machine serves; for {@link Launch#share(Share)}.
 *
 * <pre>{@code
 * app.launch(o -> o.share(Share.by("hub.example").password("crema").lasts(Duration.ofHours(3))))
 * }</pre>
 */
public final class Share {
    private final URI hub;
    private final Optional<String> token;
    private final Optional<String> password;
    private final Duration life;

    private Share(URI hub, Optional<String> token, Optional<String> password, Duration life) {
        this.hub = hub;
        this.token = token;
        this.password = password;
        this.life = life;
    }

    /**
     * A link through that hub, which works for three days.
     *
     * @param hub its address, such as {@code hub.example} or {@code http://localhost:7880}
     * @throws OperatorException if it is no such address
     */
    public static Share by(String hub) {
        return new Share(ShareOrder.address(hub), Optional.empty(), Optional.empty(), ShareOrder.LIFE);
    }

    /**
     * The same as the user of the hub whom a token is of; it has to be one that may write. Unless given, it is in the
     * environment variable {@code DEMITASSE_TOKEN}.
     */
    public Share token(String secret) {
        return new Share(hub, Optional.of(secret), password, life);
    }

    /** The same for those only who know a password, of 8 to 256 characters. */
    public Share password(String secret) {
        return new Share(hub, token, Optional.of(secret), life);
    }

    /** The same for another time, of which the hub grants a week at most. */
    public Share lasts(Duration time) {
        if (time.toSeconds() < 1) {
            throw new AuthorException("lasts(" + time + ") is no time for a link to work: give a second at least.");
        }
        return new Share(hub, token, password, time);
    }

    ShareOrder order() {
        return ShareOrder.of(hub, token, password, life);
    }
}
