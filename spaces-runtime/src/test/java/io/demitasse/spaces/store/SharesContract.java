package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class SharesContract extends StoreContract {
    private static final URI HUB = URI.create("https://hub.example");

    SharesContract(Dialect dialect) {
        super(dialect);
    }

    private Shares shares() {
        return database().shares();
    }

    private NewShare wanted(Account account) {
        return new NewShare(account.id(), "SHA256:abc", Optional.empty(), HUB, 7900, Duration.ofHours(1));
    }

    @Test
    void aLinkOutlivesTheHubUntilItsTime() {
        Account ann = user("ann");
        Share share = shares().create(wanted(ann));

        reopen();

        assertThat(share.label()).matches("[a-z0-9]{16}");
        assertThat(share)
                .isEqualTo(new Share(
                        share.label(),
                        ann.id(),
                        "SHA256:abc",
                        false,
                        HUB,
                        7900,
                        clock.instant(),
                        clock.instant().plusSeconds(3600)));
        clock.turn(Duration.ofHours(1).minusMillis(1));
        assertThat(shares().find(share.label())).contains(share);
        assertThat(shares().of(ann.id())).containsExactly(share);
        assertThat(shares().withPorts()).containsExactly(share);
        clock.turn(Duration.ofMillis(1));
        assertThat(shares().find(share.label())).isEmpty();
        assertThat(shares().of(ann.id())).isEmpty();
        assertThat(shares().withPorts()).isEmpty();
    }

    @Test
    void aPasswordIsKeptAsADigestAndAsked() {
        Account ann = user("ann");
        Share open = shares().create(wanted(ann));
        Share share = shares().create(new NewShare(
                ann.id(), "SHA256:abc", Optional.of("crema and foam"), HUB, 0, Duration.ofHours(1)));

        assertThat(share.hasPassword()).isTrue();
        assertThat(shares().isPassword(share.label(), "crema and foam")).isTrue();
        assertThat(shares().isPassword(share.label(), "crema")).isFalse();
        assertThat(shares().isPassword(open.label(), "")).isFalse();
        assertThat(shares().isPassword("none", "")).isFalse();
        clock.turn(Duration.ofHours(2));
        assertThat(shares().isPassword(share.label(), "crema and foam")).isFalse();
    }

    @Test
    void onlyItsOwnerEndsALink() {
        Account ann = user("ann");
        Share share = shares().create(wanted(ann));

        assertThat(shares().end(user("bob").id(), share.label())).isFalse();
        assertThat(shares().find(share.label())).isPresent();
        assertThat(shares().end(ann.id(), share.label())).isTrue();
        assertThat(shares().find(share.label())).isEmpty();
        assertThat(shares().end(ann.id(), share.label())).isFalse();
    }

    @Test
    void whoIsDisabledSharesNothing() {
        Account ann = user("ann");
        Share share = shares().create(wanted(ann));

        database().accounts().disable(ann.id(), true);

        assertThat(shares().find(share.label())).isEmpty();
    }

    @Test
    void anAccountHasTenAtOnceAlsoWhenAskedByMany() throws Exception {
        Account ann = user("ann");

        List<Boolean> made = atOnce(20, () -> {
            try {
                return shares().create(wanted(ann)).port() == 7900;
            } catch (VisitorException e) {
                return false;
            }
        });

        assertThat(made).filteredOn(each -> each).hasSize(10);
        assertThatThrownBy(() -> shares().create(wanted(ann)))
                .hasMessage("The account has 10 links already. End one that is not needed any more.");
        clock.turn(Duration.ofHours(1));
        assertThat(shares().create(wanted(ann)).label()).hasSize(16);
    }

    @Test
    void anAccountHasAsManyAsTheHubAllows() {
        Account ann = user("ann");
        database().limits().set(Map.of(HubLimit.LINKS, 1L));
        Share share = shares().create(wanted(ann));
        assertThatThrownBy(() -> shares().create(wanted(ann)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The account has 1 link already. End one that is not needed any more.");
        database().limits().set(Map.of(HubLimit.LINKS, 0L));
        assertThat(shares().find(share.label())).isPresent();
        assertThatThrownBy(() -> shares().create(wanted(ann)))
                .hasMessage("No demo can be shared through this hub. Ask its administrator.");
    }

    @Test
    void aLinkWorksForAWeekAtMost() {
        Account ann = user("ann");
        for (Duration life : List.of(
                Duration.ZERO, Duration.ofSeconds(-5), Duration.ofDays(7).plusSeconds(1))) {
            assertThatThrownBy(
                            () -> shares().create(new NewShare(ann.id(), "SHA256:abc", Optional.empty(), HUB, 0, life)))
                    .isInstanceOf(VisitorException.class)
                    .hasMessage("A link can't work for " + life.toSeconds()
                            + " seconds. Choose a time from one second to 7 days.");
        }
    }
}
