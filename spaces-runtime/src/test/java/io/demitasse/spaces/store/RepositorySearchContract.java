package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class RepositorySearchContract extends StoreContract {
    RepositorySearchContract(Dialect dialect) {
        super(dialect);
    }

    private RepositoryQuery query(RepositoryFilter filter, RepositorySort sort, boolean isAscending, int limit) {
        return new RepositoryQuery(
                RepositoryKind.SPACE, new Anonymous(), filter, sort, isAscending, limit, Optional.empty());
    }

    private List<String> names(RepositoryQuery query) {
        return database().repositories().list(query).items().stream()
                .map(Repository::name)
                .toList();
    }

    private List<String> names(RepositoryFilter filter) {
        return names(query(filter, RepositorySort.CREATED, true, 100));
    }

    private Repository later(Account owner, String name) {
        clock.turn(Duration.ofHours(1));
        return space(owner, name);
    }

    private void describe(Repository repository, List<String> tags, String words) {
        database()
                .repositories()
                .changed(repository.id(), repository.modifiedAt(), new RepositoryCard(tags, words, "{}"));
    }

    private void like(Repository repository, Account... fans) {
        for (Account fan : fans) {
            clock.turn(Duration.ofSeconds(1));
            database().likes().like(repository.id(), fan.id());
        }
    }

    @Test
    void aListIsInTheOrderThatIsAskedFor() {
        Account ann = user("ann");
        Account bob = user("bob");
        Account cid = user("cid");
        Repository first = later(ann, "first");
        Repository second = later(ann, "second");
        Repository third = later(ann, "third");
        database().repositories().touch(first.id(), clock.instant().plusSeconds(1));
        like(first, ann, bob);
        clock.turn(Duration.ofDays(30));
        like(third, cid);

        assertThat(sorted(RepositorySort.CREATED)).containsExactly("third", "second", "first");
        assertThat(sorted(RepositorySort.MODIFIED)).containsExactly("first", "third", "second");
        assertThat(sorted(RepositorySort.LIKES)).containsExactly("first", "third", "second");
        assertThat(sorted(RepositorySort.TRENDING)).containsExactly("third", "first", "second");
        assertThat(names(query(RepositoryFilter.ALL, RepositorySort.LIKES, true, 100)))
                .containsExactly("second", "third", "first");
        assertThat(second.likes()).isZero();
    }

    private List<String> sorted(RepositorySort sort) {
        return names(query(RepositoryFilter.ALL, sort, false, 100));
    }

    @Test
    void theWholeListComesInPartsWithoutGapsOrRepeats() {
        Account ann = user("ann");
        for (int i = 0; i < 7; i++) {
            // Some at the same time, so that ids decide.
            clock.turn(Duration.ofHours(i % 3));
            space(ann, "s" + i);
        }
        for (RepositorySort sort : RepositorySort.values()) {
            for (boolean isAscending : new boolean[] {true, false}) {
                RepositoryQuery whole = query(RepositoryFilter.ALL, sort, isAscending, 100);

                assertThat(inParts(query(RepositoryFilter.ALL, sort, isAscending, 2)))
                        .as(sort + " " + isAscending)
                        .hasSize(7)
                        .isEqualTo(names(whole));
            }
        }
    }

    private List<String> inParts(RepositoryQuery query) {
        List<String> names = new ArrayList<>();
        Page<Repository> page = database().repositories().list(query);
        page.items().forEach(each -> names.add(each.name()));
        while (page.next().isPresent()) {
            page = database().repositories().list(query.after(page.next().get()));
            assertThat(page.items()).isNotEmpty();
            page.items().forEach(each -> names.add(each.name()));
        }
        return names;
    }

    @Test
    void aListGoesOnWhereItWasWhateverCameSince() {
        Account ann = user("ann");
        later(ann, "one");
        later(ann, "two");
        later(ann, "three");
        RepositoryQuery query = query(RepositoryFilter.ALL, RepositorySort.CREATED, false, 2);
        Page<Repository> first = database().repositories().list(query);

        later(ann, "four");
        database().repositories().delete(first.items().get(1).id());

        assertThat(names(query.after(first.next().orElseThrow()))).containsExactly("one");
    }

    @Test
    void aListIsFilteredByOwner() {
        Account ann = user("Ann");
        space(ann, "hers");
        space(user("bob"), "his");

        assertThat(names(RepositoryFilter.by("aNN"))).containsExactly("hers");
        assertThat(names(RepositoryFilter.by("nobody"))).isEmpty();
        assertThat(names(RepositoryFilter.by("'"))).isEmpty();
    }

    @Test
    void aListIsFilteredByKind() {
        Account ann = user("ann");
        space(ann, "demo");
        repository(RepositoryKind.MODEL, ann, "weights", Visibility.PUBLIC);

        assertThat(names(RepositoryFilter.ALL)).containsExactly("demo");
    }

    @Test
    void aListIsFilteredByWhatIsSearched() {
        Account ann = user("ann");
        later(ann, "Whisper");
        Repository other = later(ann, "other");
        describe(other, List.of(), "Speech to TEXT, 100%");

        assertThat(searched("WHISP")).containsExactly("Whisper");
        assertThat(searched("ann/oth")).containsExactly("other");
        assertThat(searched("speech")).containsExactly("other");
        assertThat(searched("%")).containsExactly("other");
        assertThat(searched("_")).isEmpty();
        assertThat(searched("!")).isEmpty();
        assertThat(searched("\0\0")).isEmpty();
        assertThat(searched("' or 1=1 --")).isEmpty();
        assertThat(searched("")).containsExactly("Whisper", "other");
    }

    private List<String> searched(String text) {
        return names(new RepositoryFilter(Optional.empty(), text, List.of(), Optional.empty()));
    }

    @Test
    void aListIsFilteredByTagsThatAreThereExactlySo() {
        Account ann = user("ann");
        describe(later(ann, "one"), List.of("gradio", "audio"), "");
        describe(later(ann, "two"), List.of("gradio", "Audio"), "");
        describe(later(ann, "three"), List.of("audio-to-text"), "");

        assertThat(tagged("gradio")).containsExactly("one", "two");
        assertThat(tagged("audio")).containsExactly("one");
        assertThat(tagged("gradio", "Audio")).containsExactly("two");
        assertThat(tagged("audi")).isEmpty();
        assertThat(tagged("audio\0")).isEmpty();
        assertThat(tagged("audio\ngradio")).isEmpty();
        assertThatThrownBy(() -> tagged(Collections.nCopies(21, "x").toArray(String[]::new)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A list can't be filtered by 21 tags. Ask for 20 at most.");
    }

    private List<String> tagged(String... tags) {
        return names(new RepositoryFilter(Optional.empty(), "", List.of(tags), Optional.empty()));
    }

    @Test
    void aListIsFilteredByWhoLikes() {
        Account ann = user("ann");
        like(later(ann, "one"), ann);
        later(ann, "two");

        assertThat(names(new RepositoryFilter(Optional.empty(), "", List.of(), Optional.of(ann.id()))))
                .containsExactly("one");
    }

    @Test
    void everyoneSeesWhatTheyMayReadAndNothingElse() {
        Account root = administrator("root");
        Account ann = user("ann");
        Account bob = user("bob");
        Account club = organisation("club", ann);
        database().members().set(club.id(), bob.id(), MemberRole.READ);
        List<Repository> all = new ArrayList<>();
        for (Account owner : List.of(ann, bob, club)) {
            for (Visibility visibility : Visibility.values()) {
                String name = visibility.name() + owner.name();
                all.add(repository(RepositoryKind.SPACE, owner, name, visibility));
                Repository closed = repository(RepositoryKind.SPACE, owner, "closed-" + name, visibility);
                database().repositories().disable(closed.id(), true);
                all.add(database().repositories().find(closed.id()).orElseThrow());
            }
        }
        Token token = fineGrained(
                bob,
                new Grant(all.get(4).id(), true),
                new Grant(all.get(10).id(), false),
                new Grant(all.get(16).id(), false));
        Map<Id, MemberRole> roles = Map.of(club.id(), MemberRole.READ);

        for (Principal viewer : List.of(
                new Anonymous(),
                signedIn(root),
                new SignedIn(ann, Map.of(club.id(), MemberRole.ADMIN), Optional.empty()),
                new SignedIn(bob, roles, Optional.empty()),
                new SignedIn(bob, roles, Optional.of(token)))) {
            List<String> readable = all.stream()
                    .filter(each -> Access.of(viewer, each).allows(Access.READ))
                    .map(Repository::name)
                    .toList();

            assertThat(names(new RepositoryQuery(
                            RepositoryKind.SPACE,
                            viewer,
                            RepositoryFilter.ALL,
                            RepositorySort.CREATED,
                            true,
                            100,
                            Optional.empty())))
                    .as(viewer.toString())
                    .containsExactlyInAnyOrderElementsOf(readable);
        }
    }

    @Test
    void aListIsAskedForInPartsThatThereAre() {
        for (String cursor : List.of("", "?", "x", "MSAy", Cursor.of("1 zz"), "A".repeat(500))) {
            assertThatThrownBy(() -> names(query(RepositoryFilter.ALL, RepositorySort.LIKES, true, 10)
                            .after(cursor)))
                    .as(cursor)
                    .isInstanceOf(VisitorException.class)
                    .hasMessageContaining("is none that a list of this hub has given");
        }
        assertThatThrownBy(() -> names(query(RepositoryFilter.ALL, RepositorySort.LIKES, true, 1001)))
                .hasMessage("A list can't have 1001 items at once. Ask for 1 to 1000.");
    }
}
