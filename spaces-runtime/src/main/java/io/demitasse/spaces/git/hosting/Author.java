package io.demitasse.spaces.git.hosting;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who a change is by, as git writes it down.
 *
 * @param name as people read it
 * @param email may be one that nobody reads
 */
public record Author(String name, String email) {
    static Author of(PersonIdent ident) {
        return new Author(ident.getName(), ident.getEmailAddress());
    }

    PersonIdent ident(Instant when) {
        return new PersonIdent(name, email, when, ZoneOffset.UTC);
    }
}
