package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Commit;
import io.demitasse.spaces.store.DiscussionEvent.RefMove;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DiscussionEventsContract extends StoreContract {
    private Optional<Account> ann = Optional.empty();
    private Optional<Discussion> talk = Optional.empty();

    DiscussionEventsContract(Dialect dialect) {
        super(dialect);
    }

    @BeforeEach
    void fill() {
        ann = Optional.of(user("ann"));
        talk = Optional.of(talk("A question"));
    }

    private Discussion talk(String title) {
        Repository demo = space(ann.orElseThrow(), "demo" + title.hashCode());
        var wanted = NewDiscussion.talk(demo.id(), ann(), title, "");
        return database().discussions().open(database().discussions().number(wanted), wanted);
    }

    private Id ann() {
        return ann.orElseThrow().id();
    }

    private Discussion talk() {
        return talk.orElseThrow();
    }

    private DiscussionEvents events() {
        return database().discussionEvents();
    }

    private static Comment said(DiscussionEvent event) {
        return (Comment) event.what();
    }

    @Test
    void commentsComeInOrder() {
        DiscussionEvent first = events().comment(talk(), ann(), "First");
        DiscussionEvent second = events().comment(talk(), ann(), "Second\n");

        assertThat(events().of(talk())).containsExactly(first, second);
        assertThat(said(second).last().orElseThrow().text()).isEqualTo("Second\n");
        assertThat(events().find(talk(), first.id())).contains(first);
        assertThat(events().find(talk("Another"), first.id())).isEmpty();
    }

    @Test
    void commentsAtTheSameTimeAllStay() throws Exception {
        atOnce(8, () -> events().comment(talk(), ann(), "At once"));

        assertThat(events().of(talk())).hasSize(8);
    }

    @Test
    void whatACommentSaidStaysBesideWhatItSays() {
        Id comment = events().comment(talk(), ann(), "Helo").id();
        clock.turn(Duration.ofMinutes(1));
        Account bob = user("bob");

        DiscussionEvent edited =
                events().edit(talk(), comment, bob.id(), "Hello").orElseThrow();

        assertThat(events().of(talk())).containsExactly(edited);
        assertThat(edited.author()).contains(new Person(ann(), "ann"));
        assertThat(said(edited).versions()).extracting(Version::text).containsExactly("Helo", "Hello");
        Version last = said(edited).last().orElseThrow();
        assertThat(last.author()).contains(new Person(bob.id(), "bob"));
        assertThat(last.at()).isEqualTo(edited.at().plusSeconds(60));
    }

    @Test
    void ofWhatIsHiddenNothingStays() {
        Id comment = events().comment(talk(), ann(), "A password").id();
        events().edit(talk(), comment, ann(), "No password");

        DiscussionEvent hidden = events().hide(talk(), comment).orElseThrow();

        assertThat(said(hidden).isHidden()).isTrue();
        assertThat(said(hidden).last()).isEmpty();
        assertThat(events().of(talk())).containsExactly(hidden);
        assertThat(events().edit(talk(), comment, ann(), "Again")).isEmpty();
        assertThat(events().hide(talk(), comment)).contains(hidden);
    }

    @Test
    void onlyCommentsOfThatDiscussionAreChanged() {
        events().note(talk(), ann(), List.of(new Commit("a".repeat(40), "A change")));
        Id commit = events().of(talk()).get(0).id();
        Discussion other = talk("Another");
        Id comment = events().comment(other, ann(), "Elsewhere").id();

        assertThat(events().edit(talk(), commit, ann(), "x")).isEmpty();
        assertThat(events().hide(talk(), commit)).isEmpty();
        assertThat(events().edit(talk(), comment, ann(), "x")).isEmpty();
        assertThat(events().hide(talk(), comment)).isEmpty();
        assertThat(said(events().of(other).get(0)).last().orElseThrow().text()).isEqualTo("Elsewhere");
    }

    @Test
    void commitsAndMovesAreNoted() {
        var commit = new Commit("a".repeat(40), "A change");
        var move = new RefMove("a".repeat(40), "b".repeat(40));

        events().note(talk(), ann(), List.of(commit, move));

        assertThat(events().of(talk())).extracting(DiscussionEvent::what).containsExactly(commit, move);
    }

    @Test
    void aCommentHasLimits() {
        Id comment = events().comment(talk(), ann(), "x".repeat(65536)).id();
        assertThatThrownBy(() -> events().comment(talk(), ann(), " \n "))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A comment has to say something. Write a few words.");
        assertThatThrownBy(() -> events().comment(talk(), ann(), "x".repeat(65537)))
                .hasMessage("The comment is larger than 65536 bytes. Make it smaller.");
        assertThatThrownBy(() -> events().edit(talk(), comment, ann(), "")).isInstanceOf(VisitorException.class);
        for (int i = 0; i < DiscussionEvents.MOST_VERSIONS; i++) {
            events().edit(talk(), comment, ann(), "x" + i);
        }
        assertThatThrownBy(() -> events().edit(talk(), comment, ann(), "y"))
                .hasMessage("This comment was written anew 50 times, which is the most there can be. Write another"
                        + " one.");
    }

    @Test
    void aDiscussionHasLimits() {
        String full = "#1 has as much in it as a discussion can have. Open another one, and name this one in it.";
        for (int i = 0; i < EventTable.MOST_TEXT >> 16; i++) {
            events().comment(talk(), ann(), "x".repeat(65536));
        }
        assertThatThrownBy(() -> events().comment(talk(), ann(), "x"))
                .isInstanceOf(VisitorException.class)
                .hasMessage(full);

        Discussion other = talk("Another");
        var commit = new Commit("a".repeat(40), "A change");
        events().note(other, ann(), Collections.nCopies(EventTable.MOST + 1, commit));
        assertThat(events().of(other)).hasSize(EventTable.MOST);
        assertThatThrownBy(() -> events().comment(other, ann(), "x")).hasMessage(full);
        assertThatThrownBy(() -> database().discussions().rename(other, ann(), "Another title"))
                .hasMessage(full);
        database().discussions().merge(other, ann(), new Discussion.Merge("a", "b"));
        assertThat(events().of(other)).hasSize(EventTable.MOST + 1);
    }
}
