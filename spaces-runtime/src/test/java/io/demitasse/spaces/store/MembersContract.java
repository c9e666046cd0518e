package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

abstract class MembersContract extends StoreContract {
    MembersContract(Dialect dialect) {
        super(dialect);
    }

    private Members members() {
        return database().members();
    }

    @Test
    void membersHaveRolesThatChange() {
        Account ann = user("ann");
        Account bob = user("bob");
        Account club = organisation("club", ann);

        members().set(club.id(), bob.id(), MemberRole.READ);
        members().set(club.id(), bob.id(), MemberRole.CONTRIBUTOR);

        assertThat(members().of(club.id()))
                .containsExactly(new Member(ann, MemberRole.ADMIN), new Member(bob, MemberRole.CONTRIBUTOR));
        assertThat(members().organisationsOf(bob.id())).containsExactly(new Member(club, MemberRole.CONTRIBUTOR));
    }

    @Test
    void aMemberLeaves() {
        Account bob = user("bob");
        Account club = organisation("club", user("ann"));
        members().set(club.id(), bob.id(), MemberRole.READ);

        members().remove(club.id(), bob.id());
        members().remove(club.id(), bob.id());

        assertThat(members().organisationsOf(bob.id())).isEmpty();
    }

    @Test
    void theLastAdministratorStaysOne() {
        Account ann = user("ann");
        Account club = organisation("club", ann);
        String refused = "The organisation club would have no administrator any more. Make somebody else one first.";

        assertThatThrownBy(() -> members().set(club.id(), ann.id(), MemberRole.WRITE))
                .isInstanceOf(VisitorException.class)
                .hasMessage(refused);
        assertThatThrownBy(() -> members().remove(club.id(), ann.id())).hasMessage(refused);
        assertThat(members().of(club.id())).containsExactly(new Member(ann, MemberRole.ADMIN));
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        Account ann = user("ann");
        Account bob = user("bob");
        Account club = organisation("club", ann);
        members().set(club.id(), bob.id(), MemberRole.ADMIN);
        Queue<Id> leaving = new ConcurrentLinkedQueue<>(List.of(ann.id(), bob.id()));

        List<Boolean> left = atOnce(2, () -> leaves(club, leaving.remove()));

        assertThat(left).containsExactlyInAnyOrder(true, false);
        assertThat(members().of(club.id())).hasSize(1);
    }

    private boolean leaves(Account club, Id member) {
        try {
            members().remove(club.id(), member);
            return true;
        } catch (VisitorException e) {
            return false;
        }
    }

    @Test
    void onlyUsersAreMembersAndOnlyOfOrganisations() {
        Account ann = user("ann");
        Account bob = user("bob");
        Account club = organisation("club", ann);
        String refused = "Only users can be members, and only of organisations. Check both names.";

        assertThatThrownBy(() -> members().set(ann.id(), bob.id(), MemberRole.READ))
                .hasMessage(refused);
        assertThatThrownBy(() -> members().set(club.id(), club.id(), MemberRole.READ))
                .hasMessage(refused);
        assertThatThrownBy(() -> members().set(club.id(), Id.fresh(), MemberRole.READ))
                .hasMessage(refused);
    }
}
