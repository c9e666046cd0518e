package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Discussion.Merge;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Renaming;
import io.demitasse.spaces.store.DiscussionEvent.StatusChange;
import io.demitasse.spaces.store.DiscussionQuery.Kind;
import io.demitasse.spaces.store.DiscussionQuery.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DiscussionsContract extends StoreContract {
    private Optional<Account> ann = Optional.empty();
    private Optional<Repository> demo = Optional.empty();

    DiscussionsContract(Dialect dialect) {
        super(dialect);
    }

    @BeforeEach
    void fill() {
        ann = Optional.of(user("ann"));
        demo = Optional.of(space(ann(), "demo"));
    }

    private Account ann() {
        return ann.orElseThrow();
    }

    private Id repository() {
        return demo.orElseThrow().id();
    }

    private Discussions discussions() {
        return database().discussions();
    }

    private Discussion open(NewDiscussion wanted) {
        return discussions().open(discussions().number(wanted), wanted);
    }

    private Discussion talk(Account author, String title) {
        return open(NewDiscussion.talk(repository(), author.id(), title, "Well"));
    }

    private Discussion pullRequest(Account author, String title) {
        return open(NewDiscussion.pullRequest(
                repository(), author.id(), title, "", DiscussionStatus.DRAFT, "refs/heads/main"));
    }

    private Discussion now(Discussion discussion) {
        return discussions().find(repository(), discussion.number()).orElseThrow();
    }

    @Test
    void whatIsOpenedIsFoundAsItIs() {
        Discussion talk = open(NewDiscussion.talk(repository(), ann().id(), "  A question ", "**Why?**"));

        assertThat(now(talk)).isEqualTo(talk);
        assertThat(talk.title()).isEqualTo("A question");
        assertThat(talk.status()).isEqualTo(DiscussionStatus.OPEN);
        assertThat(talk.author()).contains(new Person(ann().id(), "ann"));
        assertThat(talk.isBy(ann().id())).isTrue();
        assertThat(talk.merge()).isEmpty();
        assertThat(database().discussionEvents().of(talk))
                .singleElement()
                .satisfies(event -> assertThat(
                                ((Comment) event.what()).last().orElseThrow().text())
                        .isEqualTo("**Why?**"));
        assertThat(database().discussionEvents().of(pullRequest(ann(), "Without words")))
                .isEmpty();
        assertThat(discussions().find(Id.fresh(), talk.number())).isEmpty();
        assertThat(discussions().find(repository(), 99)).isEmpty();
    }

    @Test
    void numbersCountAcrossKindsAndAreNeverUsedAgain() {
        assertThat(talk(ann(), "First").number()).isEqualTo(1);
        int lost = discussions().number(NewDiscussion.talk(repository(), ann().id(), "Lost", ""));
        assertThat(lost).isEqualTo(2);
        assertThat(pullRequest(ann(), "Third").number()).isEqualTo(3);
        assertThat(pullRequest(ann(), "Fourth").ref()).isEqualTo("refs/pr/4");
        Repository other = space(ann(), "other");
        assertThat(discussions().number(NewDiscussion.talk(other.id(), ann().id(), "First", "")))
                .isEqualTo(1);
    }

    @Test
    void numbersTakenAtTheSameTimeAllDiffer() throws Exception {
        List<Integer> numbers = atOnce(8, () -> talk(ann(), "At once").number());

        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void titlesAndCommentsHaveLimits() {
        assertThatThrownBy(() -> talk(ann(), " ab "))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The title 'ab' says too little. Use 3 to 200 characters.");
        assertThatThrownBy(() -> talk(ann(), "x".repeat(201)))
                .hasMessage("The title is 201 characters long. Make it 200 at most.");
        assertThatThrownBy(() -> talk(ann(), "two\nlines")).isInstanceOf(VisitorException.class);
        assertThatThrownBy(() -> open(NewDiscussion.talk(repository(), ann().id(), "Long", "é".repeat(32769))))
                .hasMessage("The description is larger than 65536 bytes. Make it smaller.");
        assertThatThrownBy(() -> open(NewDiscussion.talk(repository(), ann().id(), "Zero", "a\0b")))
                .isInstanceOf(VisitorException.class);
        assertThat(discussions().list(all(0)).count()).isZero();
    }

    @Test
    void nobodyHasMoreOpenOnesThanThereMayBe() {
        for (int i = 0; i < Discussions.MOST_OPEN; i++) {
            talk(ann(), "Again " + i);
        }

        assertThatThrownBy(() -> talk(ann(), "One more"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("You have 100 open discussions and pull requests in this repository, which is the most"
                        + " there can be. Close some of them first.");
        discussions().setStatus(now(talk(user("bob"), "Bob's")), ann().id(), DiscussionStatus.CLOSED);
        Discussion first = discussions().find(repository(), 1).orElseThrow();
        discussions().setStatus(first, ann().id(), DiscussionStatus.CLOSED);
        assertThat(talk(ann(), "One more").status()).isEqualTo(DiscussionStatus.OPEN);
    }

    private DiscussionQuery all(int page) {
        return new DiscussionQuery(repository(), Kind.ALL, State.ALL, Optional.empty(), page);
    }

    private List<String> titles(Kind kind, State state, String author) {
        Optional<String> by = Optional.of(author).filter(name -> !name.isEmpty());
        return discussions().list(new DiscussionQuery(repository(), kind, state, by, 0)).items().stream()
                .map(Discussion::title)
                .toList();
    }

    @Test
    void aListHasWhatIsAskedForNewestFirst() {
        talk(ann(), "Question");
        Discussion done = talk(user("bob"), "Answered");
        pullRequest(ann(), "Draft");
        discussions().setStatus(done, ann().id(), DiscussionStatus.CLOSED);

        assertThat(titles(Kind.ALL, State.ALL, "")).containsExactly("Draft", "Answered", "Question");
        assertThat(titles(Kind.ALL, State.OPEN, "")).containsExactly("Draft", "Question");
        assertThat(titles(Kind.ALL, State.CLOSED, "")).containsExactly("Answered");
        assertThat(titles(Kind.DISCUSSION, State.OPEN, "")).containsExactly("Question");
        assertThat(titles(Kind.PULL_REQUEST, State.ALL, "ANN")).containsExactly("Draft");
        assertThat(titles(Kind.ALL, State.ALL, "bob")).containsExactly("Answered");
        assertThat(titles(Kind.ALL, State.ALL, "nobody")).isEmpty();
    }

    @Test
    void aListComesInParts() {
        for (int i = 1; i <= DiscussionQuery.PAGE + 1; i++) {
            talk(ann(), "Number " + i);
        }

        FoundDiscussions first = discussions().list(all(0));
        FoundDiscussions second = discussions().list(all(1));

        assertThat(first.count()).isEqualTo(DiscussionQuery.PAGE + 1);
        assertThat(first.items()).hasSize(DiscussionQuery.PAGE);
        assertThat(first.items().get(0).title()).isEqualTo("Number 21");
        assertThat(second.items()).extracting(Discussion::title).containsExactly("Number 1");
        assertThat(discussions().list(all(2)).items()).isEmpty();
    }

    @Test
    void aTitleChangesAndTheOldOneIsNoted() {
        Discussion talk = talk(ann(), "Old title");

        DiscussionEvent event = discussions().rename(talk, ann().id(), " New title ");

        assertThat(event.what()).isEqualTo(new Renaming("Old title", "New title"));
        assertThat(now(talk).title()).isEqualTo("New title");
        assertThat(database().discussionEvents().of(talk)).last().isEqualTo(event);
        assertThatThrownBy(() -> discussions().rename(talk, ann().id(), "x")).isInstanceOf(VisitorException.class);
    }

    @Test
    void whatIsClosedIsOpenedAgainAndNothingIsDoneTwice() {
        Discussion talk = talk(ann(), "Question");

        discussions().setStatus(talk, ann().id(), DiscussionStatus.CLOSED);
        assertThat(now(talk).status()).isEqualTo(DiscussionStatus.CLOSED);
        assertThatThrownBy(() -> discussions().setStatus(talk, ann().id(), DiscussionStatus.CLOSED))
                .hasMessage("#1 is closed already.");
        discussions().setStatus(talk, ann().id(), DiscussionStatus.OPEN);
        assertThatThrownBy(() -> discussions().setStatus(talk, ann().id(), DiscussionStatus.OPEN))
                .hasMessage("#1 is open already.");

        assertThat(database().discussionEvents().of(talk))
                .extracting(DiscussionEvent::what)
                .endsWith(new StatusChange(DiscussionStatus.CLOSED), new StatusChange(DiscussionStatus.OPEN));
    }

    @Test
    void whatIsMergedStaysSo() {
        Discussion pull = pullRequest(ann(), "Better");
        assertThat(discussions().hasOpenPullRequest(repository(), ann().id())).isTrue();

        discussions().merge(pull, ann().id(), new Merge("a".repeat(40), "b".repeat(40)));

        assertThat(now(pull).status()).isEqualTo(DiscussionStatus.MERGED);
        assertThat(now(pull).merge()).contains(new Merge("a".repeat(40), "b".repeat(40)));
        assertThat(discussions().hasOpenPullRequest(repository(), ann().id())).isFalse();
        for (DiscussionStatus status : List.of(DiscussionStatus.OPEN, DiscussionStatus.CLOSED)) {
            assertThatThrownBy(() -> discussions().setStatus(pull, ann().id(), status))
                    .hasMessage("#1 is merged, and stays so. Open another one.");
        }
        assertThatThrownBy(() -> discussions().merge(pull, ann().id(), new Merge("c", "d")))
                .isInstanceOf(VisitorException.class);
    }

    @Test
    void whatADeletedAccountSaidStays() {
        Account bob = user("bob");
        Discussion talk = talk(bob, "Question");

        database().accounts().delete(bob.id());

        assertThat(now(talk).author()).isEmpty();
        assertThat(now(talk).isBy(bob.id())).isFalse();
        assertThat(database().discussionEvents().of(talk))
                .singleElement()
                .satisfies(event -> assertThat(event.author()).isEmpty());
    }

    @Test
    void aDeletedRepositoryTakesItsDiscussionsWithIt() {
        Discussion talk = talk(ann(), "Question");

        database().repositories().delete(repository());

        assertThat(discussions().find(repository(), talk.number())).isEmpty();
        assertThat(database().discussionEvents().of(talk)).isEmpty();
    }
}
