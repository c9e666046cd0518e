package io.demitasse.spaces.store;

import java.util.Map;
import java.util.Optional;

/** Who asks for something. */
public sealed interface Principal {
    /** Nobody in particular. */
    record Anonymous() implements Principal {}

    /**
     * Somebody who is known, and not disabled.
     *
     * @param roles in the organisations of the account, by their ids
     * @param token what it was said with; empty for a web session or a password, which have no limits of their own
     */
    record SignedIn(Account account, Map<Id, MemberRole> roles, Optional<Token> token) implements Principal {
        /** The same with a copy of the roles. */
        public SignedIn {
            roles = Map.copyOf(roles);
        }
    }
}
