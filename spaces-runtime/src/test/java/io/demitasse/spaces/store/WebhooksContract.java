package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class WebhooksContract extends StoreContract {
    WebhooksContract(Dialect dialect) {
        super(dialect);
    }

    private Webhooks webhooks() {
        return database().webhooks();
    }

    private static NewWebhook telling(Set<WebhookDomain> domains, Watched... watched) {
        return new NewWebhook("http://x.example/hook", "s3cret", List.of(watched), domains, "http://hub");
    }

    private static Set<WebhookDomain> all() {
        return EnumSet.allOf(WebhookDomain.class);
    }

    @Test
    void whatIsMadeIsFoundAsItIsByItsOwnerAlone() {
        Account ann = user("ann");
        Account club = organisation("club", ann);
        Repository demo = space(ann, "demo");
        Webhook made = webhooks().create(ann.id(), telling(all(), Watched.of(demo), Watched.of(ann), Watched.of(club)));

        reopen();
        assertThat(webhooks().of(ann.id())).containsExactly(made);
        assertThat(webhooks().find(ann.id(), made.id())).contains(made);
        assertThat(made.what().watched())
                .containsExactly(
                        new Watched(Watched.Kind.SPACE, demo.id(), "ann/demo"),
                        new Watched(Watched.Kind.USER, ann.id(), "ann"),
                        new Watched(Watched.Kind.ORGANISATION, club.id(), "club"));
        Account bob = user("bob");
        assertThat(webhooks().of(bob.id())).isEmpty();
        assertThat(webhooks().find(bob.id(), made.id())).isEmpty();
        assertThat(made.toString()).doesNotContain("s3cret");
    }

    @Test
    void whoWatchesIsFoundByRepositoryOwnerAndDomain() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");
        Repository other = space(ann, "other");
        Webhook one = webhooks().create(ann.id(), telling(Set.of(WebhookDomain.REPO), Watched.of(demo)));
        Webhook two = webhooks().create(user("bob").id(), telling(all(), Watched.of(ann), Watched.of(demo)));

        assertThat(webhooks().watching(demo, WebhookDomain.REPO)).containsExactlyInAnyOrder(one, two);
        assertThat(webhooks().watching(demo, WebhookDomain.DISCUSSION)).containsExactly(two);
        assertThat(webhooks().watching(other, WebhookDomain.REPO)).containsExactly(two);
        assertThat(webhooks().watching(space(user("cid"), "demo"), WebhookDomain.REPO))
                .isEmpty();
        webhooks().disable(two, true);
        assertThat(webhooks().watching(other, WebhookDomain.REPO)).isEmpty();
        webhooks().disable(two, false);
        assertThat(webhooks().watching(other, WebhookDomain.REPO)).containsExactly(two);
    }

    @Test
    void itIsChangedAndDeleted() {
        Account ann = user("ann");
        Webhook made = webhooks().create(ann.id(), telling(all(), Watched.of(ann)));
        Repository demo = space(ann, "demo");
        var wanted = new NewWebhook(
                "https://y.example", "", List.of(Watched.of(demo)), Set.of(WebhookDomain.REPO), "http://hub");

        webhooks().change(made, wanted);
        assertThat(webhooks().of(ann.id())).extracting(Webhook::what).containsExactly(wanted);
        webhooks().delete(made);
        assertThat(webhooks().of(ann.id())).isEmpty();
    }

    @Test
    void namesAreThoseOfTodayAndWhatIsDeletedIsNotWatched() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");
        webhooks().create(ann.id(), telling(all(), Watched.of(demo), Watched.of(ann)));

        database().repositories().move(demo.id(), ann, "moved");
        assertThat(webhooks().of(ann.id()).get(0).what().watched().get(0).name())
                .isEqualTo("ann/moved");
        database().repositories().delete(demo.id());
        assertThat(webhooks().of(ann.id()).get(0).what().watched()).hasSize(1);
    }

    @Test
    void thereAreLimits() {
        Account ann = user("ann");
        assertThatThrownBy(() -> webhooks().create(ann.id(), telling(all())))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A webhook watches 1 to 100 repositories or accounts, and not 0.");
        var many = Collections.nCopies(101, Watched.of(ann)).toArray(Watched[]::new);
        assertThatThrownBy(() -> webhooks().create(ann.id(), telling(all(), many)))
                .isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> webhooks().create(ann.id(), telling(Set.of(), Watched.of(ann))))
                .hasMessage("A webhook has to hear of something: of \"repo\", \"discussion\", or both.");
        for (int i = 0; i < Webhooks.MOST; i++) {
            webhooks().create(ann.id(), telling(all(), Watched.of(ann)));
        }
        assertThatThrownBy(() -> webhooks().create(ann.id(), telling(all(), Watched.of(ann))))
                .hasMessage("You have 50 webhooks, which is the most there can be. Delete one first.");
    }

    @Test
    void itsLastDeliveriesAreKept() {
        Account ann = user("ann");
        Webhook made = webhooks().create(ann.id(), telling(all(), Watched.of(ann)));
        for (int i = 1; i <= Deliveries.KEPT + 2; i++) {
            database().deliveries().add(made, new Delivery("repo update", "ann/demo", clock.instant(), i, 200, ""));
        }

        assertThat(database().deliveries().of(made)).hasSize(Deliveries.KEPT);
        assertThat(database().deliveries().of(made).get(0))
                .isEqualTo(new Delivery("repo update", "ann/demo", clock.instant(), Deliveries.KEPT + 2, 200, ""));
        webhooks().delete(made);
        database().deliveries().add(made, new Delivery("repo update", "ann/demo", clock.instant(), 1, 0, "late"));
        assertThat(database().deliveries().of(made)).isEmpty();
    }
}
