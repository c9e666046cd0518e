package io.demitasse.spaces.store;

import static io.demitasse.spaces.store.Access.ADMIN;
import static io.demitasse.spaces.store.Access.NONE;
import static io.demitasse.spaces.store.Access.READ;
import static io.demitasse.spaces.store.Access.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Instant NOW = Instant.EPOCH;

    private static Account account(String name, AccountKind kind, boolean isAdministrator, boolean isDisabled) {
        return new Account(Id.fresh(), name, name, "", kind, isAdministrator, isDisabled, NOW);
    }

    private static final Account ANN = account("ann", AccountKind.USER, false, false);
    private static final Account BOB = account("bob", AccountKind.USER, false, false);
    private static final Account ROOT = account("root", AccountKind.USER, true, false);
    private static final Account CLUB = account("club", AccountKind.ORGANISATION, false, false);

    private static Repository repository(Account owner, Account creator, Visibility visibility, boolean isDisabled) {
        return new Repository(
                Id.fresh(),
                RepositoryKind.SPACE,
                owner.id(),
                owner.name(),
                "demo",
                Optional.of(creator.id()),
                visibility,
                NOW,
                NOW,
                0,
                isDisabled,
                RepositoryCard.EMPTY);
    }

    /** A principal as a row of the table, for the repository that it is tried on. */
    private record Row(String who, Function<Repository, Principal> principal) {}

    private static Row session(String who, Account account, Optional<MemberRole> role) {
        return new Row(who, any -> new SignedIn(account, roles(role), Optional.empty()));
    }

    private static Map<Id, MemberRole> roles(Optional<MemberRole> role) {
        return role.map(each -> Map.of(CLUB.id(), each)).orElse(Map.of());
    }

    private static Row token(String who, Account account, Optional<MemberRole> role, TokenRole token, String grant) {
        return new Row(who, repository -> {
            Id granted = grant.equals("another") ? Id.fresh() : repository.id();
            List<Grant> grants = grant.isEmpty() ? List.of() : List.of(new Grant(granted, !grant.equals("read")));
            return new SignedIn(
                    account,
                    roles(role),
                    Optional.of(new Token(
                            Id.fresh(), account.id(), "t", token, grants, NOW, Optional.empty(), Optional.empty())));
        });
    }

    /** Everybody there can be, in the order of the columns below. */
    private static List<Row> everybody() {
        List<Row> all = new ArrayList<>();
        all.add(new Row("nobody", any -> new Anonymous()));
        for (Account account : List.of(BOB, ANN, ROOT)) {
            everyWay(all, account, Optional.empty());
        }
        for (MemberRole role : MemberRole.values()) {
            everyWay(all, BOB, Optional.of(role));
        }
        return all;
    }

    private static void everyWay(List<Row> all, Account account, Optional<MemberRole> role) {
        String who = account.name() + role.map(each -> " " + each).orElse("");
        all.add(session(who, account, role));
        all.add(token(who + " by READ", account, role, TokenRole.READ, ""));
        all.add(token(who + " by WRITE", account, role, TokenRole.WRITE, ""));
        all.add(token(who + " by nothing", account, role, TokenRole.FINE_GRAINED, ""));
        all.add(token(who + " by another", account, role, TokenRole.FINE_GRAINED, "another"));
        all.add(token(who + " by read grant", account, role, TokenRole.FINE_GRAINED, "read"));
        all.add(token(who + " by write grant", account, role, TokenRole.FINE_GRAINED, "write"));
    }

    private static void check(Repository repository, String table) {
        List<Row> rows = everybody();
        List<String> expected = table.lines()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .toList();
        assertThat(expected).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Access.of(rows.get(i).principal().apply(repository), repository))
                    .as(rows.get(i).who())
                    .hasToString(expected.get(i));
        }
    }

    @Test
    void whoMayDoWhatWithAPrivateOneOfAUser() {
        for (Visibility visibility : List.of(Visibility.PRIVATE, Visibility.PROTECTED)) {
            check(repository(ANN, ANN, visibility, false), """
                    NONE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    ADMIN READ ADMIN NONE NONE READ WRITE
                    ADMIN READ ADMIN NONE NONE READ WRITE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    NONE  NONE NONE  NONE NONE NONE NONE""");
        }
    }

    @Test
    void whoMayDoWhatWithAPublicOneOfAUser() {
        check(repository(ANN, ANN, Visibility.PUBLIC, false), """
                READ
                READ  READ READ  READ READ READ READ
                ADMIN READ ADMIN READ READ READ WRITE
                ADMIN READ ADMIN READ READ READ WRITE
                READ  READ READ  READ READ READ READ
                READ  READ READ  READ READ READ READ
                READ  READ READ  READ READ READ READ
                READ  READ READ  READ READ READ READ""");
    }

    @Test
    void whoMayDoWhatWithAPrivateOneOfAnOrganisation() {
        for (Visibility visibility : List.of(Visibility.PRIVATE, Visibility.PROTECTED)) {
            check(repository(CLUB, ANN, visibility, false), """
                    NONE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    NONE  NONE NONE  NONE NONE NONE NONE
                    ADMIN READ ADMIN NONE NONE READ WRITE
                    ADMIN READ ADMIN NONE NONE READ WRITE
                    ADMIN READ ADMIN NONE NONE READ WRITE
                    READ  READ READ  NONE NONE READ READ
                    READ  READ READ  NONE NONE READ READ""");
        }
    }

    @Test
    void whoMayDoWhatWithOneThatBobMadeForAnOrganisation() {
        check(repository(CLUB, BOB, Visibility.PRIVATE, false), """
                NONE
                NONE  NONE NONE  NONE NONE NONE NONE
                NONE  NONE NONE  NONE NONE NONE NONE
                ADMIN READ ADMIN NONE NONE READ WRITE
                ADMIN READ ADMIN NONE NONE READ WRITE
                ADMIN READ ADMIN NONE NONE READ WRITE
                ADMIN READ ADMIN NONE NONE READ WRITE
                READ  READ READ  NONE NONE READ READ""");
    }

    @Test
    void whoMayReadMayTakePartButNotWithATokenForLess() {
        for (Row row : everybody()) {
            boolean isMember = row.who().startsWith("bob ") && !row.who().startsWith("bob by");
            boolean byToken = row.who().contains(" by ");
            boolean byStrongToken = row.who().endsWith(" by WRITE") || row.who().endsWith(" by write grant");
            boolean isKnown = !row.who().equals("nobody");
            boolean expected = isKnown && (!byToken || byStrongToken);
            Repository open = repository(CLUB, ANN, Visibility.PUBLIC, false);
            assertThat(Access.mayTakePart(row.principal().apply(open), open))
                    .as(row.who())
                    .isEqualTo(expected);
            Repository closed = repository(CLUB, ANN, Visibility.PRIVATE, false);
            assertThat(Access.mayTakePart(row.principal().apply(closed), closed))
                    .as(row.who())
                    .isEqualTo(expected && (isMember || row.who().startsWith("root")));
        }
    }

    @Test
    void whatIsDisabledIsTheAdministratorsAlone() {
        for (Visibility visibility : Visibility.values()) {
            for (Account owner : List.of(ANN, CLUB)) {
                check(repository(owner, ANN, visibility, true), """
                        NONE
                        NONE  NONE NONE  NONE NONE NONE NONE
                        NONE  NONE NONE  NONE NONE NONE NONE
                        ADMIN READ ADMIN NONE NONE READ WRITE
                        NONE  NONE NONE  NONE NONE NONE NONE
                        NONE  NONE NONE  NONE NONE NONE NONE
                        NONE  NONE NONE  NONE NONE NONE NONE
                        NONE  NONE NONE  NONE NONE NONE NONE""");
            }
        }
    }

    @Test
    void whoIsDisabledMayDoNothing() {
        Account gone = account("gone", AccountKind.USER, true, true);
        Principal principal = new SignedIn(gone, Map.of(CLUB.id(), MemberRole.ADMIN), Optional.empty());

        for (Visibility visibility : Visibility.values()) {
            for (Account owner : List.of(gone, CLUB, ANN)) {
                Repository repository = repository(owner, gone, visibility, false);
                assertThat(Access.of(principal, repository)).isEqualTo(NONE);
                assertThat(Access.mayOpenApp(principal, repository)).isFalse();
            }
        }
        assertThat(Access.mayTakePart(principal, repository(ANN, ANN, Visibility.PUBLIC, false)))
                .isFalse();
        assertThat(Access.mayCreate(principal, gone)).isFalse();
        assertThat(Access.mayCreate(principal, CLUB)).isFalse();
    }

    @Test
    void theAppOfAProtectedSpaceIsOpenToEverybody() {
        Repository open = repository(ANN, ANN, Visibility.PROTECTED, false);
        Repository closed = repository(ANN, ANN, Visibility.PROTECTED, true);

        for (Row row : everybody()) {
            assertThat(Access.mayOpenApp(row.principal().apply(open), open))
                    .as(row.who())
                    .isTrue();
        }
        assertThat(Access.mayOpenApp(new Anonymous(), closed)).isFalse();
        assertThat(Access.mayOpenApp(new SignedIn(ROOT, Map.of(), Optional.empty()), closed))
                .isTrue();
    }

    @Test
    void otherAppsAreOpenToWhoMayReadThem() {
        for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.PRIVATE)) {
            Repository repository = repository(CLUB, ANN, visibility, false);
            for (Row row : everybody()) {
                Principal principal = row.principal().apply(repository);
                assertThat(Access.mayOpenApp(principal, repository))
                        .as(row.who())
                        .isEqualTo(Access.of(principal, repository).allows(READ));
            }
        }
    }

    @Test
    void whoMayMakeRepositories() {
        Repository any = repository(ANN, ANN, Visibility.PUBLIC, false);
        List<String> forAnn = new ArrayList<>();
        List<String> forClub = new ArrayList<>();
        for (Row row : everybody()) {
            if (Access.mayCreate(row.principal().apply(any), ANN)) {
                forAnn.add(row.who());
            }
            if (Access.mayCreate(row.principal().apply(any), CLUB)) {
                forClub.add(row.who());
            }
        }

        assertThat(forAnn).containsExactly("ann", "ann by WRITE", "root", "root by WRITE");
        assertThat(forClub)
                .containsExactly(
                        "root",
                        "root by WRITE",
                        "bob ADMIN",
                        "bob ADMIN by WRITE",
                        "bob WRITE",
                        "bob WRITE by WRITE",
                        "bob CONTRIBUTOR",
                        "bob CONTRIBUTOR by WRITE");
        Account closed = account("closed", AccountKind.ORGANISATION, false, true);
        assertThat(Access.mayCreate(new SignedIn(ROOT, Map.of(), Optional.empty()), closed))
                .isFalse();
    }

    @Test
    void eachStepIncludesThoseBeforeIt() {
        assertThat(ADMIN.allows(WRITE)).isTrue();
        assertThat(WRITE.allows(WRITE)).isTrue();
        assertThat(READ.allows(WRITE)).isFalse();
        assertThat(NONE.allows(READ)).isFalse();
    }
}
