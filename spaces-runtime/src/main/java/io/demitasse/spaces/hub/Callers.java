package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Principals;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who calls, by what a request says in its {@code Authorization}. */
final class Callers {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Principals principals;

    Callers(Principals principals) {
        this.principals = principals;
    }

    /**
     * Who sends a request.
     *
     * @throws ApiException if it has a login that is none
     */
    Principal of(Context context) {
        return of(Optional.ofNullable(context.header("Authorization")));
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
