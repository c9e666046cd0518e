package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Principal.Anonymous;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

abstract class LikesContract extends StoreContract {
    LikesContract(Dialect dialect) {
        super(dialect);
    }

    private Likes likes() {
        return database().likes();
    }

    private long count(Repository repository) {
        return database().repositories().find(repository.id()).orElseThrow().likes();
    }

    @Test
    void anAccountLikesOnce() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");

        likes().like(demo.id(), ann.id());
        likes().like(demo.id(), ann.id());

        assertThat(count(demo)).isEqualTo(1);
        assertThat(likes().has(demo.id(), ann.id())).isTrue();
    }

    @Test
    void aLikeIsTakenBackOnce() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");
        likes().like(demo.id(), ann.id());
        likes().like(demo.id(), user("bob").id());

        likes().unlike(demo.id(), ann.id());
        likes().unlike(demo.id(), ann.id());

        assertThat(count(demo)).isEqualTo(1);
        assertThat(likes().has(demo.id(), ann.id())).isFalse();
    }

    @Test
    void likesAtTheSameTimeAllCount() throws Exception {
        Repository demo = space(user("ann"), "demo");
        var fans = new ConcurrentLinkedQueue<Id>();
        for (int i = 0; i < 8; i++) {
            fans.add(user("fan" + i).id());
        }

        atOnce(8, () -> {
            Id fan = fans.remove();
            for (int i = 0; i < 10; i++) {
                likes().unlike(demo.id(), fan);
                likes().like(demo.id(), fan);
            }
            return fan;
        });

        assertThat(count(demo)).isEqualTo(8);
    }

    @Test
    void whatIsNotThereIsNotLiked() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");

        likes().like(Id.fresh(), ann.id());
        likes().like(demo.id(), Id.fresh());

        assertThat(count(demo)).isZero();
    }

    @Test
    void whoLikesItIsListedInParts() {
        Repository demo = space(user("ann"), "demo");
        for (String name : List.of("cid", "Bob", "dee")) {
            likes().like(demo.id(), user(name).id());
        }

        Page<Account> first = likes().of(demo.id(), 2, Optional.empty());
        Page<Account> second = likes().of(demo.id(), 2, first.next());

        assertThat(first.items()).extracting(Account::name).containsExactly("Bob", "cid");
        assertThat(second.items()).extracting(Account::name).containsExactly("dee");
        assertThat(second.next()).isEmpty();
        assertThatThrownBy(() -> likes().of(demo.id(), 0, Optional.empty())).isInstanceOf(VisitorException.class);
    }

    @Test
    void aDeletedAccountLikesNothingAnyMore() {
        Account ann = user("ann");
        List<Repository> demos = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            demos.add(space(ann, "demo" + i));
        }
        Account bob = user("bob");
        demos.forEach(demo -> likes().like(demo.id(), bob.id()));
        likes().like(demos.get(0).id(), ann.id());

        database().accounts().delete(bob.id());

        assertThat(demos).extracting(this::count).containsExactly(1L, 0L, 0L);
    }

    @Test
    void whatSomebodyLikesIsListedNewestFirstAsFarAsOneMaySeeIt() {
        Account ann = user("ann");
        Repository demo = space(ann, "demo");
        Repository rows = repository(RepositoryKind.DATASET, ann, "rows", Visibility.PUBLIC);
        Repository hidden = repository(RepositoryKind.MODEL, ann, "hidden", Visibility.PRIVATE);
        for (Repository each : List.of(demo, hidden, rows)) {
            clock.turn(Duration.ofSeconds(1));
            likes().like(each.id(), ann.id());
        }

        Page<Liked> first = likes().by(ann.id(), signedIn(ann), 2, Optional.empty());
        Page<Liked> second = likes().by(ann.id(), signedIn(ann), 2, first.next());

        assertThat(first.items())
                .extracting(liked -> liked.repository().path())
                .containsExactly("ann/rows", "ann/hidden");
        assertThat(second.items())
                .extracting(liked -> liked.repository().path())
                .containsExactly("ann/demo");
        assertThat(second.items().get(0).at())
                .isEqualTo(first.items().get(0).at().minusSeconds(2));
        assertThat(second.next()).isEmpty();
        for (Principal stranger : List.of(new Anonymous(), signedIn(user("bob")))) {
            assertThat(likes().by(ann.id(), stranger, 10, Optional.empty()).items())
                    .extracting(liked -> liked.repository().path())
                    .containsExactly("ann/rows", "ann/demo");
        }
        assertThatThrownBy(() -> likes().by(ann.id(), new Anonymous(), 10, Optional.of("x")))
                .isInstanceOf(VisitorException.class);
    }
}
