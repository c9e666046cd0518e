package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class AccountsContract extends StoreContract {
    AccountsContract(Dialect dialect) {
        super(dialect);
    }

    private Accounts accounts() {
        return database().accounts();
    }

    @Test
    void aUserIsFoundAsMade() {
        Account ann = accounts()
                .createUser(new NewUser("Ann", "Ann Onym", "ann@example.org", PASSWORD, true))
                .orElseThrow();

        reopen();

        assertThat(accounts().find("Ann")).contains(ann);
        assertThat(accounts().find(ann.id())).contains(ann);
        assertThat(ann)
                .isEqualTo(new Account(
                        ann.id(),
                        "Ann",
                        "Ann Onym",
                        "ann@example.org",
                        AccountKind.USER,
                        true,
                        false,
                        clock.instant()));
    }

    @Test
    void aNameIsTheSameInUpperAndLowerCase() {
        Account ann = user("Ann");

        assertThat(accounts().find("aNN")).contains(ann);
        assertThat(accounts().createUser(new NewUser("ANN", "", "", PASSWORD, false)))
                .isEmpty();
        assertThat(accounts().createOrganisation("ann", "", ann.id())).isEmpty();
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() throws Exception {
        List<Optional<Account>> all =
                atOnce(8, () -> accounts().createUser(new NewUser("ann", "", "", PASSWORD, false)));

        assertThat(all.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void anOrganisationHasItsFounderAsAdministrator() {
        Account ann = user("ann");

        Account club = organisation("club", ann);

        assertThat(club.kind()).isEqualTo(AccountKind.ORGANISATION);
        assertThat(database().members().of(club.id())).containsExactly(new Member(ann, MemberRole.ADMIN));
    }

    @Test
    void nobodyButAUserFoundsAnOrganisation() {
        assertThatThrownBy(() -> accounts().createOrganisation("club", "", Id.fresh()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("Only users can be members, and only of organisations. Check both names.");
        assertThat(accounts().find("club")).isEmpty();
    }

    @Test
    void nobodyIsFoundByANameThatNobodyHas() {
        assertThat(accounts().find("nobody")).isEmpty();
        assertThat(accounts().find("'; drop table account; --")).isEmpty();
        assertThat(accounts().find("a\0b")).isEmpty();
        assertThat(accounts().find(Id.fresh())).isEmpty();
    }

    @Test
    void theRightPasswordIsNeeded() {
        Account ann = user("ann");

        assertThat(accounts().checkPassword("ANN", PASSWORD)).contains(ann);
        assertThat(accounts().checkPassword("ann", PASSWORD + " ")).isEmpty();
        assertThat(accounts().checkPassword("ann", "")).isEmpty();
        assertThat(accounts().checkPassword("bob", PASSWORD)).isEmpty();
        assertThat(accounts().checkPassword("bob", "")).isEmpty();
    }

    @Test
    void nobodySignsInAsAnOrganisation() {
        organisation("club", user("ann"));

        assertThat(accounts().checkPassword("club", "")).isEmpty();
        assertThat(accounts().checkPassword("club", PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordIsChanged() {
        Account ann = user("ann");
        String session = database().signIns().begin(ann.id());

        accounts().changePassword(ann.id(), "battery staple");

        assertThat(accounts().checkPassword("ann", PASSWORD)).isEmpty();
        assertThat(accounts().checkPassword("ann", "battery staple")).contains(ann);
        assertThat(database().signIns().find(session)).isEmpty();
    }

    @Test
    void aPasswordHasALengthThatCanBe() {
        assertThatThrownBy(() -> accounts().createUser(new NewUser("ann", "", "", "1234567", false)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A password of 7 characters can't be used. Choose one of 8 to 256.");
        assertThatThrownBy(() -> accounts().changePassword(Id.fresh(), "x".repeat(257)))
                .hasMessage("A password of 257 characters can't be used. Choose one of 8 to 256.");
        assertThat(accounts().find("ann")).isEmpty();
    }

    @Test
    void whoIsDisabledDoesNotGetIn() {
        Account ann = user("ann");
        String session = database().signIns().begin(ann.id());

        accounts().disable(ann.id(), true);

        assertThat(accounts().checkPassword("ann", PASSWORD)).isEmpty();
        assertThat(database().signIns().find(session)).isEmpty();
        assertThat(accounts().find("ann").orElseThrow().isDisabled()).isTrue();
        accounts().disable(ann.id(), false);
        assertThat(accounts().checkPassword("ann", PASSWORD)).contains(ann);
    }

    @Test
    void whatIsNoNameOrAddressIsRefused() {
        assertThatThrownBy(() -> user("settings")).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> accounts().createUser(new NewUser("ann", "x".repeat(101), "", PASSWORD, false)))
                .hasMessage("The full name is 101 characters long. Make it 100 at most.");
        assertThatThrownBy(() -> accounts().createUser(new NewUser("ann", "Ann", "ann <x>", PASSWORD, false)))
                .hasMessage("'ann <x>' is no e-mail address. Write one such as ann@example.org, or none.");
        assertThatThrownBy(() -> accounts().createUser(new NewUser("ann", "a\nb", "", PASSWORD, false)))
                .hasMessageContaining("has more than one line");
    }

    @Test
    void allAreListedInPartsByTheirNames() {
        for (String name : List.of("Dee", "ann", "Cid", "bob", "eve")) {
            user(name);
        }

        assertThat(names("", 2)).containsExactly("ann", "bob", "|", "Cid", "Dee", "|", "eve");
        assertThat(names("", 5)).containsExactly("ann", "bob", "Cid", "Dee", "eve");
    }

    private List<String> names(String search, int limit) {
        List<String> names = new ArrayList<>();
        Page<Account> page = accounts().list(search, limit, Optional.empty());
        page.items().forEach(each -> names.add(each.name()));
        while (page.next().isPresent()) {
            names.add("|");
            page = accounts().list(search, limit, page.next());
            page.items().forEach(each -> names.add(each.name()));
        }
        return names;
    }

    @Test
    void aListIsSearchedByNameAndFullName() {
        user("ann");
        Account bob = user("bob");
        accounts().changeProfile(bob.id(), "Bob ÄRMEL 100%_", "");

        assertThat(names("NN", 10)).containsExactly("ann");
        assertThat(names("ärmel", 10)).containsExactly("bob");
        assertThat(names("0%_", 10)).containsExactly("bob");
        assertThat(names("b%b", 10)).isEmpty();
        assertThat(names("!", 10)).isEmpty();
        assertThat(names("\0", 10)).isNotNull();
        assertThat(names("'s name", 10)).containsExactly("ann");
        assertThat(accounts().find("bob").orElseThrow().fullName()).isEqualTo("Bob ÄRMEL 100%_");
    }

    @Test
    void aListIsAskedForInParts() {
        assertThatThrownBy(() -> accounts().list("", 0, Optional.empty()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A list can't have 0 items at once. Ask for 1 to 1000.");
        assertThatThrownBy(() -> accounts().list("x".repeat(100_000), 10, Optional.empty()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("Nothing of 100000 characters can be searched for. Look for 200 at most.");
        assertThatThrownBy(() -> accounts().list("", 1001, Optional.empty())).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> accounts().list("", 10, Optional.of("?")))
                .hasMessage("The cursor '?' is none that a list of this hub has given. Begin the list again.");
    }

    @Test
    void whoIsDeletedLeavesNothing() {
        Account ann = user("ann");
        Account bob = user("bob");
        Account club = organisation("club", ann);
        database().members().set(club.id(), bob.id(), MemberRole.WRITE);
        Repository demo = space(ann, "demo");
        database().likes().like(demo.id(), bob.id());
        String secret = database()
                .tokens()
                .mint(new NewToken(bob.id(), "t", TokenRole.READ, List.of(), Optional.empty()))
                .secret();

        accounts().delete(bob.id());

        assertThat(accounts().find("bob")).isEmpty();
        assertThat(database().tokens().find(secret)).isEmpty();
        assertThat(database().members().of(club.id())).hasSize(1);
        assertThat(database().repositories().find(demo.id()).orElseThrow().likes())
                .isZero();
        assertThat(accounts().createUser(new NewUser("bob", "", "", PASSWORD, false)))
                .isPresent();
    }

    @Test
    void whoHasRepositoriesIsNotDeleted() {
        Account ann = user("ann");
        space(ann, "demo");

        assertThatThrownBy(() -> accounts().delete(ann.id()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The account has 1 repositories. Delete or move them first.");
        assertThat(accounts().find("ann")).isPresent();
    }

    @Test
    void theLastAdministratorOfAnOrganisationIsNotDeleted() {
        Account ann = user("ann");
        Account club = organisation("club", ann);

        assertThatThrownBy(() -> accounts().delete(ann.id()))
                .hasMessage(
                        "The organisation club would have no administrator any more. Make somebody else one first.");
        assertThat(database().members().of(club.id())).hasSize(1);
        accounts().delete(club.id());
        accounts().delete(ann.id());
        assertThat(accounts().find("ann")).isEmpty();
    }

    @Test
    void aLinkChangesThePasswordOnce() {
        Account ann = user("ann");
        String session = database().signIns().begin(ann.id());
        String link = database().signIns().link(ann.id());

        assertThat(accounts().changePasswordByLink(link, "a new password")).contains(ann);

        assertThat(accounts().checkPassword("ann", "a new password")).contains(ann);
        assertThat(accounts().checkPassword("ann", PASSWORD)).isEmpty();
        assertThat(database().signIns().find(session)).isEmpty();
        assertThat(accounts().changePasswordByLink(link, "another password")).isEmpty();
        assertThat(accounts().checkPassword("ann", "a new password")).contains(ann);
    }

    @Test
    void aPasswordThatCannotBeUsedLeavesTheLinkAsItIs() {
        String link = database().signIns().link(user("ann").id());

        assertThatThrownBy(() -> accounts().changePasswordByLink(link, "short"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A password of 5 characters can't be used. Choose one of 8 to 256.");

        assertThat(accounts().changePasswordByLink(link, "long enough")).isPresent();
    }

    @Test
    void ofManyWhoSetAPasswordByOneLinkAtOnceOneDoes() throws Exception {
        String link = database().signIns().link(user("ann").id());

        List<Optional<Account>> all = atOnce(4, () -> accounts().changePasswordByLink(link, "a new password"));

        assertThat(all.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void aProfileIsChangedAsAWhole() {
        Account ann = user("ann");

        accounts().changeProfile(ann.id(), "Ann Onym", "ann@example.org");
        assertThatThrownBy(() -> accounts().changeProfile(ann.id(), "Other", "ann"))
                .hasMessage("'ann' is no e-mail address. Write one such as ann@example.org, or none.");
        assertThatThrownBy(() -> accounts().changeProfile(ann.id(), "x".repeat(101), ""))
                .isInstanceOf(VisitorException.class);

        assertThat(accounts().find("ann").orElseThrow().fullName()).isEqualTo("Ann Onym");
        assertThat(accounts().find("ann").orElseThrow().email()).isEqualTo("ann@example.org");
        assertThat(accounts().list("onym", 10, Optional.empty()).items()).hasSize(1);
        accounts().changeProfile(ann.id(), "", "");
        assertThat(accounts().find("ann").orElseThrow().email()).isEmpty();
    }

    @Test
    void aUserBecomesAnAdministratorAndIsNoneAgain() {
        Account ann = user("ann");
        accounts().administer(ann.id(), true);
        assertThat(accounts().find("ann").orElseThrow().isAdministrator()).isTrue();

        accounts().administer(ann.id(), false);
        assertThat(accounts().find("ann").orElseThrow().isAdministrator()).isFalse();
    }
}
