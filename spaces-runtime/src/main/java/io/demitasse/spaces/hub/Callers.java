package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Principals;
import io.demitasse.spaces.web.SessionCookie;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, by what a request says in its {@code Authorization}; where files are read by the cookie of the hub's pages
 * too.
 */
final class Callers {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Principals principals;
    private final boolean isForPeople;

    private Callers(Principals principals, boolean isForPeople) {
        this.principals = principals;
        this.isForPeople = isForPeople;
    }

    Callers(Principals principals) {
        this(principals, false);
    }

    /** Of what changes nothing, and is shown and downloaded on pages. */
    static Callers withPeople(Principals principals) {
        return new Callers(principals, true);
    }

    /**
     * Who sends a request.
     *
     * @throws ApiException if it has a login that is none
     */
    Principal of(Context context) {
        Optional<String> authorization = Optional.ofNullable(context.header("Authorization"));
        return authorization.isEmpty() && isForPeople ? person(context) : of(authorization);
    }

    /** Not on pages of apps, which browsers take for the same site where they differ by a port alone. */
    private Principal person(Context context) {
        boolean isOwn = OWN.contains(
                Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse(""));
        return SessionCookie.of(context)
                .filter(secret -> isOwn)
                .map(principals::bySession)
                .orElseGet(Anonymous::new);
    }

    /** The same of a header alone. */
    Principal of(Optional<String> authorization) {
        return authorization
                .map(header -> known(header).orElseThrow(ApiException::wrongLogin))
                .orElseGet(Anonymous::new);
    }

    private Optional<Principal> known(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return principals.byToken(header.substring(BEARER.length()).strip());
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? basic(header.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    /**
     * As git sends it: a token as the password, or as the name where nothing else is given. Not a password, since to
     * check one takes so long that a few requests would keep the hub busy.
     */
    private Optional<Principal> basic(String encoded) {
        try {
            String login = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            String secret = login.substring(login.indexOf(':') + 1);
            return principals.byToken(secret.isEmpty() ? login.substring(0, login.length() - 1) : secret);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * The user who sends a request.
     *
     * @throws ApiException if nobody in particular does
     */
    SignedIn user(Context context) {
        if (of(context) instanceof SignedIn known) {
            return known;
        }
        throw ApiException.needsLogin();
    }

    /** What a change is signed with in git. */
    static Author author(Account account) {
        return new Author(
                account.fullName().isEmpty() ? account.name() : account.fullName(),
                account.email().isEmpty() ? account.name() + "@users.noreply.invalid" : account.email());
    }
}
