package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class SignInsContract extends StoreContract {
    SignInsContract(Dialect dialect) {
        super(dialect);
    }

    private SignIns signIns() {
        return database().signIns();
    }

    @Test
    void aSessionOutlivesTheHubForTwoWeeks() {
        Account ann = user("ann");
        String session = signIns().begin(ann.id());

        reopen();

        assertThat(session).hasSize(43);
        assertThat(signIns().find(session)).contains(ann);
        clock.turn(Duration.ofDays(14).minusMillis(1));
        assertThat(signIns().find(session)).contains(ann);
        clock.turn(Duration.ofMillis(1));
        assertThat(signIns().find(session)).isEmpty();
    }

    @Test
    void aSessionEndsAloneOrWithAllOthers() {
        Account ann = user("ann");
        String one = signIns().begin(ann.id());
        String two = signIns().begin(ann.id());
        String three = signIns().begin(ann.id());
        String another = signIns().begin(user("bob").id());

        signIns().end(one);
        assertThat(signIns().find(one)).isEmpty();
        assertThat(signIns().find(two)).isPresent();
        signIns().endAll(ann.id());
        assertThat(signIns().find(two)).isEmpty();
        assertThat(signIns().find(three)).isEmpty();
        assertThat(signIns().find(another)).isPresent();
    }

    @Test
    void aLinkWorksOnce() {
        Account ann = user("ann");
        String link = signIns().link(ann.id());

        assertThat(signIns().useLink(link)).contains(ann);
        assertThat(signIns().useLink(link)).isEmpty();
        assertThat(signIns().useLink("")).isEmpty();
    }

    @Test
    void aLookAtALinkDoesNotUseItUp() {
        Account ann = user("ann");
        String link = signIns().link(ann.id());

        assertThat(signIns().findLink(link)).contains(ann);
        assertThat(signIns().findLink(link)).contains(ann);
        assertThat(signIns().useLink(link)).contains(ann);
        assertThat(signIns().findLink(link)).isEmpty();
        assertThat(signIns().findLink("")).isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtOnceItLetsOneIn() throws Exception {
        String link = signIns().link(user("ann").id());

        List<Optional<Account>> all = atOnce(8, () -> signIns().useLink(link));

        assertThat(all.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void aLinkWorksForADay() {
        String link = signIns().link(user("ann").id());

        clock.turn(Duration.ofHours(24));

        assertThat(signIns().findLink(link)).isEmpty();
        assertThat(signIns().useLink(link)).isEmpty();
    }

    @Test
    void aLinkIsNoSessionAndASessionNoLink() {
        Account ann = user("ann");
        String link = signIns().link(ann.id());
        String session = signIns().begin(ann.id());

        assertThat(signIns().find(link)).isEmpty();
        assertThat(signIns().findLink(session)).isEmpty();
        assertThat(signIns().useLink(session)).isEmpty();
    }

    @Test
    void whoIsDisabledIsNotSignedIn() {
        Account ann = user("ann");

        database().accounts().disable(ann.id(), true);

        assertThat(signIns().find(signIns().begin(ann.id()))).isEmpty();
        assertThat(signIns().findLink(signIns().link(ann.id()))).isEmpty();
        assertThat(signIns().useLink(signIns().link(ann.id()))).isEmpty();
    }
}
