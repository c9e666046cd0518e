package io.demitasse.spaces.store;

import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is behind a secret. */
public final class Principals {
    private final Accounts accounts;
    private final Members members;
    private final SignIns signIns;
    private final Tokens tokens;

    Principals(Accounts accounts, Members members, SignIns signIns, Tokens tokens) {
        this.accounts = accounts;
        this.members = members;
        this.signIns = signIns;
        this.tokens = tokens;
    }

    /** Who has a token; empty if it is revoked, expired or none, or its account is disabled. */
    public Optional<Principal> byToken(String secret) {
        return tokens.find(secret)
                .flatMap(token -> accounts.find(token.account())
                        .filter(account -> !account.isDisabled())
                        .map(account -> signedIn(account, Optional.of(token))));
    }

    /** Who has a web session; nobody in particular if it has ended or is none. */
    public Principal bySession(String secret) {
        return signIns.find(secret)
                .map(account -> signedIn(account, Optional.empty()))
                .orElseGet(Anonymous::new);
    }

    /** An account as if it was signed in; empty if it is disabled, or there is none. */
    public Optional<Principal> byAccount(Id account) {
        return accounts.find(account)
                .filter(found -> !found.isDisabled())
                .map(found -> signedIn(found, Optional.empty()));
    }

    private Principal signedIn(Account account, Optional<Token> token) {
        Map<Id, MemberRole> roles = members.organisationsOf(account.id()).stream()
                .collect(Collectors.toUnmodifiableMap(member -> member.account().id(), Member::role));
        return new SignedIn(account, roles, token);
    }
}
