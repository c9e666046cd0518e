package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

abstract class RepositoriesContract extends StoreContract {
    RepositoriesContract(Dialect dialect) {
        super(dialect);
    }

    private Repositories repositories() {
        return database().repositories();
    }

    private Optional<Found> find(String owner, String name) {
        return repositories().find(RepositoryKind.SPACE, owner, name);
    }

    @Test
    void aRepositoryIsFoundAsMade() {
        Account ann = user("Ann");
        Repository demo = repository(RepositoryKind.SPACE, ann, "Demo", Visibility.PROTECTED);

        reopen();

        assertThat(find("Ann", "Demo")).contains(new Found(demo, false));
        assertThat(repositories().find(demo.id())).contains(demo);
        assertThat(demo.path()).isEqualTo("Ann/Demo");
        assertThat(demo)
                .isEqualTo(new Repository(
                        demo.id(),
                        RepositoryKind.SPACE,
                        ann.id(),
                        "Ann",
                        "Demo",
                        Optional.of(ann.id()),
                        Visibility.PROTECTED,
                        clock.instant(),
                        clock.instant(),
                        0,
                        false,
                        RepositoryCard.EMPTY));
    }

    @Test
    void aNameIsTheSameInUpperAndLowerCase() {
        Account ann = user("ann");
        Repository demo = space(ann, "Demo");

        assertThat(find("ANN", "dEMO")).contains(new Found(demo, false));
        assertThat(repositories()
                        .create(new NewRepository(RepositoryKind.SPACE, ann, "demo", Visibility.PUBLIC, ann.id())))
                .isEmpty();
    }

    @Test
    void eachOwnerAndKindHasNamesOfItsOwn() {
        Account ann = user("ann");
        space(ann, "demo");

        assertThat(repository(RepositoryKind.MODEL, ann, "demo", Visibility.PUBLIC)
                        .path())
                .isEqualTo("ann/demo");
        assertThat(space(user("bob"), "demo").path()).isEqualTo("bob/demo");
        assertThat(repositories().find(RepositoryKind.DATASET, "ann", "demo")).isEmpty();
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() throws Exception {
        Account ann = user("ann");
        var wanted = new NewRepository(RepositoryKind.SPACE, ann, "demo", Visibility.PUBLIC, ann.id());

        List<Optional<Repository>> all = atOnce(8, () -> repositories().create(wanted));

        assertThat(all.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void oneThatIsRenamedIsFoundByBothNames() {
        Account ann = user("ann");
        Repository old = space(ann, "old");

        Repository renamed = repositories().move(old.id(), ann, "new").orElseThrow();

        assertThat(renamed.name()).isEqualTo("new");
        assertThat(find("ann", "new")).contains(new Found(renamed, false));
        assertThat(find("ANN", "OLD")).contains(new Found(renamed, true));
    }

    @Test
    void oneThatIsGivenToAnotherIsFoundByBothNames() {
        Account ann = user("ann");
        Account club = organisation("club", ann);
        Repository demo = space(ann, "demo");

        repositories().move(demo.id(), club, "demo");

        assertThat(find("club", "demo").orElseThrow().isMoved()).isFalse();
        Found found = find("ann", "demo").orElseThrow();
        assertThat(found.isMoved()).isTrue();
        assertThat(found.repository().path()).isEqualTo("club/demo");
        assertThat(found.repository().creator()).contains(ann.id());
    }

    @Test
    void allFormerNamesLeadToIt() {
        Account ann = user("ann");
        Id demo = space(ann, "a").id();

        repositories().move(demo, ann, "b");
        repositories().move(demo, ann, "c");

        assertThat(find("ann", "a").orElseThrow().repository().name()).isEqualTo("c");
        assertThat(find("ann", "b").orElseThrow().repository().name()).isEqualTo("c");
    }

    @Test
    void aFormerNameIsFreeForOthers() {
        Account ann = user("ann");
        Id demo = space(ann, "a").id();
        repositories().move(demo, ann, "b");

        Repository other = space(ann, "a");

        assertThat(find("ann", "a")).contains(new Found(other, false));
        repositories().delete(other.id());
        assertThat(find("ann", "a")).isEmpty();
    }

    @Test
    void aFormerNameIsFreeForThoseThatMoveToo() {
        Account ann = user("ann");
        Id demo = space(ann, "a").id();
        repositories().move(demo, ann, "b");
        Id other = space(ann, "c").id();

        repositories().move(other, ann, "a");

        assertThat(find("ann", "a").orElseThrow().repository().id()).isEqualTo(other);
        repositories().delete(other);
        assertThat(find("ann", "a")).isEmpty();
        assertThat(find("ann", "b")).isPresent();
    }

    @Test
    void oneThatComesBackHasItsNameAgain() {
        Account ann = user("ann");
        Id demo = space(ann, "a").id();

        repositories().move(demo, ann, "b");
        repositories().move(demo, ann, "a");
        repositories().move(demo, ann, "A");

        assertThat(find("ann", "a").orElseThrow().isMoved()).isFalse();
        assertThat(find("ann", "a").orElseThrow().repository().name()).isEqualTo("A");
        assertThat(find("ann", "b").orElseThrow().isMoved()).isTrue();
    }

    @Test
    void aNameThatIsTakenIsNotTakenAway() {
        Account ann = user("ann");
        Repository one = space(ann, "one");
        Repository two = space(ann, "two");

        assertThat(repositories().move(two.id(), ann, "ONE")).isEmpty();
        assertThat(repositories().move(Id.fresh(), ann, "three")).isEmpty();
        assertThat(find("ann", "one")).contains(new Found(one, false));
        assertThat(find("ann", "two")).contains(new Found(two, false));
    }

    @Test
    void ofManyThatMoveToANameAtOnceOneGetsIt() throws Exception {
        Account ann = user("ann");
        var sources = new ConcurrentLinkedQueue<Id>();
        for (int i = 0; i < 8; i++) {
            sources.add(space(ann, "s" + i).id());
        }

        List<Optional<Repository>> all = atOnce(8, () -> repositories().move(sources.remove(), ann, "best"));

        assertThat(all.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void oneThatIsDeletedLeavesNothing() {
        Account ann = user("ann");
        Id demo = space(ann, "a").id();
        repositories().move(demo, ann, "b");
        database().likes().like(demo, ann.id());
        database().secrets().set(demo, "KEY", "value", "");

        repositories().delete(demo);
        repositories().delete(demo);

        assertThat(find("ann", "a")).isEmpty();
        assertThat(find("ann", "b")).isEmpty();
        assertThat(database().secrets().list(demo)).isEmpty();
    }

    @Test
    void itsStateChanges() {
        Id demo = space(user("ann"), "demo").id();
        Instant later = clock.instant().plusSeconds(5);
        var card = new RepositoryCard(List.of("python", "Größe"), "A Demo", "{\"emoji\":\"☕\"}");

        repositories().setVisibility(demo, Visibility.PRIVATE);
        repositories().disable(demo, true);
        repositories().changed(demo, later, card);

        Repository changed = repositories().find(demo).orElseThrow();
        assertThat(changed.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(changed.isDisabled()).isTrue();
        assertThat(changed.modifiedAt()).isEqualTo(later);
        assertThat(changed.card()).isEqualTo(card);
        repositories().touch(demo, later.plusSeconds(1));
        assertThat(repositories().find(demo).orElseThrow().modifiedAt()).isEqualTo(later.plusSeconds(1));
        assertThat(repositories().find(demo).orElseThrow().card()).isEqualTo(card);
    }

    @Test
    void whatIsNoNameIsRefused() {
        Account ann = user("ann");
        Id demo = space(ann, "demo").id();

        assertThatThrownBy(() -> space(ann, "../x")).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> space(ann, "demo.git"))
                .hasMessage("'demo.git' can't name a repository, since git adds '.git' to addresses itself. Leave it"
                        + " out.");
        assertThatThrownBy(() -> repositories().move(demo, ann, "a/b")).isInstanceOf(VisitorException.class);
        assertThat(find("ann", "../x")).isEmpty();
        assertThat(find("ann\0", "demo\0")).isEmpty();
    }
}
