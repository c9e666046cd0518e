package io.demitasse.spaces.web;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Member;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.util.List;
import java.util.stream.Stream;

/** Under which accounts somebody may make repositories. */
final class Owners {
    private final Database database;

    Owners(Database database) {
        this.database = database;
    }

    /** Their own first, then organisations. */
    List<Choice> of(SignedIn user) {
        Stream<Account> organisations = database
                .members()
                .organisationsOf(user.account().id())
                .stream()
                .map(Member::account)
                .filter(account -> Access.mayCreate(user, account));
        return Stream.concat(Stream.of(user.account()), organisations)
                .map(account -> new Choice(account.name(), account.name()))
                .toList();
    }

    /**
     * The account of a name, if somebody may make repositories under it.
     *
     * @throws VisitorException if not
     */
    Account find(Principal user, String name) {
        return database.accounts()
                .find(name)
                .filter(account -> Access.mayCreate(user, account))
                .orElseThrow(() -> new VisitorException(
                        "You may not make repositories under that name. Choose your own, or an organisation that you"
                                + " are a member of."));
    }
}
