package io.demitasse.spaces.store;

import io.demitasse.spaces.store.Principal.SignedIn;
import java.util.Map;

/** What {@link Access} lets be read, as SQL. */
final class ReadableRows {
    private ReadableRows() {}

    /**
     * A condition that is true of the repositories {@code r} that somebody may read.
     *
     * @param values takes what its parameters stand for
     */
    static String condition(Principal viewer, Map<String, Object> values) {
        String everybody = "(r.visibility = 'PUBLIC' and not r.is_disabled)";
        if (!(viewer instanceof SignedIn known)) {
            return everybody;
        }
        if (known.account().isDisabled()) {
            return "1 = 0";
        }
        return "(" + everybody + " or (" + byAccount(known, values) + byToken(known, values) + "))";
    }

    private static String byAccount(SignedIn known, Map<String, Object> values) {
        if (known.account().isAdministrator()) {
            return "1 = 1";
        }
        values.put("viewer", known.account().id().hex());
        return "not r.is_disabled and (r.owner = :viewer or r.owner in"
                + " (select m.organisation from member m where m.account = :viewer))";
    }

    private static String byToken(SignedIn known, Map<String, Object> values) {
        return known.token()
                .filter(token -> token.role() == TokenRole.FINE_GRAINED)
                .map(token -> {
                    values.put("token", token.id().hex());
                    return " and exists (select 1 from token_grant g where g.token = :token and g.repository = r.id)";
                })
                .orElse("");
    }
}
