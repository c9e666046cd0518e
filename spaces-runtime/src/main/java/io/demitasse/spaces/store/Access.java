package io.demitasse.spaces.store;

import io.demitasse.spaces.store.Principal.SignedIn;
import java.util.Optional;

/** How far somebody may go with a repository; each step includes those before it. The rules are the Hub's. */
public enum Access {
    /** Nothing, not even know that it is there. */
    NONE,
    /** See and copy what is in it. */
    READ,
    /** Change what is in it. */
    WRITE,
    /** Change its settings, see its secrets' names and its logs, rename and delete it. */
    ADMIN;

    /** Whether this is as far as that, or further. */
    public boolean allows(Access wanted) {
        return compareTo(wanted) >= 0;
    }

    /** How far somebody may go with a repository. */
    public static Access of(Principal principal, Repository repository) {
        Access everybody = everybody(repository);
        if (!(principal instanceof SignedIn known)) {
            return everybody;
        }
        if (known.account().isDisabled()) {
            return NONE;
        }
        Access account = byAccount(known, repository);
        return max(
                everybody,
                known.token()
                        .map(token -> min(account, byToken(token, repository)))
                        .orElse(account));
    }

    /** Whether somebody may use the app of a Space. */
    public static boolean mayOpenApp(Principal principal, Repository repository) {
        boolean isOpen = repository.visibility() == Visibility.PROTECTED && !repository.isDisabled();
        return of(principal, repository).allows(READ) || (isOpen && !isDisabled(principal));
    }

    /** Whether somebody may make repositories that belong to an account. */
    public static boolean mayCreate(Principal principal, Account owner) {
        if (!(principal instanceof SignedIn known)) {
            return false;
        }
        boolean byToken =
                known.token().map(token -> token.role() == TokenRole.WRITE).orElse(true);
        return byToken && !known.account().isDisabled() && !owner.isDisabled() && byAccount(known, owner);
    }

    /**
     * Whether somebody may have a say beside a repository: open discussions and pull requests, comment, like. That is
     * whoever may read it, but not with a token that is for reading alone, or for single repositories and not this one.
     */
    public static boolean mayTakePart(Principal principal, Repository repository) {
        return principal instanceof SignedIn known
                && of(known, repository).allows(READ)
                && known.token()
                        .map(token -> byToken(token, repository).allows(WRITE))
                        .orElse(true);
    }

    private static boolean isDisabled(Principal principal) {
        return principal instanceof SignedIn known && known.account().isDisabled();
    }

    private static Access everybody(Repository repository) {
        return repository.visibility() == Visibility.PUBLIC && !repository.isDisabled() ? READ : NONE;
    }

    private static Access byAccount(SignedIn known, Repository repository) {
        if (known.account().isAdministrator()) {
            return ADMIN;
        }
        if (repository.isDisabled()) {
            return NONE;
        }
        Id account = known.account().id();
        return account.equals(repository.ownerId())
                ? ADMIN
                : Optional.ofNullable(known.roles().get(repository.ownerId()))
                        .map(role -> byRole(
                                role,
                                repository.creator().filter(account::equals).isPresent()))
                        .orElse(NONE);
    }

    private static Access byRole(MemberRole role, boolean isCreator) {
        return switch (role) {
            case ADMIN, WRITE -> ADMIN;
            case CONTRIBUTOR -> isCreator ? ADMIN : READ;
            case READ -> READ;
        };
    }

    /** A token for single repositories is for what is in them: it can't delete them, or show them to everybody. */
    private static Access byToken(Token token, Repository repository) {
        return switch (token.role()) {
            case READ -> READ;
            case WRITE -> ADMIN;
            case FINE_GRAINED ->
                token.grant(repository.id())
                        .map(grant -> grant.isWrite() ? WRITE : READ)
                        .orElse(NONE);
        };
    }

    private static boolean byAccount(SignedIn known, Account owner) {
        if (known.account().isAdministrator() || known.account().id().equals(owner.id())) {
            return true;
        }
        MemberRole role = known.roles().getOrDefault(owner.id(), MemberRole.READ);
        return role != MemberRole.READ;
    }

    private static Access max(Access one, Access other) {
        return one.allows(other) ? one : other;
    }

    private static Access min(Access one, Access other) {
        return one.allows(other) ? other : one;
    }
}
