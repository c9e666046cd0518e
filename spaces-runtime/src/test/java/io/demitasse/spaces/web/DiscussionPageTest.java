package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionPageTest extends OnPages {
    private static final String ALL = "/ann/weights/discussions";

    DiscussionPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        commit("models/ann/weights", "Start", "a.txt", "one\ntwo\n");
    }

    private String open(String who) throws Exception {
        return post(who, ALL, "title", "A question", "text", "**Why** <script>alert(1)</script>")
                .header("Location");
    }

    private Discussion discussion(String path) {
        var repository = database()
                .repositories()
                .find(RepositoryKind.MODEL, "ann", "weights")
                .orElseThrow()
                .repository();
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return database().discussions().find(repository.id(), number).orElseThrow();
    }

    private List<DiscussionEvent> events(String path) {
        return database().discussionEvents().of(discussion(path));
    }

    private String comment(String path) {
        return events(path).get(0).id().hex();
    }

    @Test
    void whatIsSaidIsShownAsMarkdownThatIsSafe() throws Exception {
        String path = open("bob");
        post("ann", path, "text", "| a |\n|---|\n| 1 |");

        assertThat(get("", path).text())
                .contains("<strong>Why</strong>", "<table>", "Sign in</a> to take part.", "<strong>bob</strong>")
                .doesNotContain("<script", "<textarea", "Change the title");
        assertThat(get("bob", path).text()).contains("<textarea", "Change the title", ">Close</button>");
    }

    @Test
    void itIsClosedWithACommentAndOpenedAgain() throws Exception {
        String path = open("bob");

        assertThat(post("bob", path, "text", "Done", "status", "closed").status())
                .isEqualTo(303);
        assertThat(discussion(path).status()).isEqualTo(DiscussionStatus.CLOSED);
        assertThat(get("", path).text()).contains("closed this", "Done", "> Closed</span>");
        post("ann", path, "text", "", "status", "open");
        assertThat(discussion(path).status()).isEqualTo(DiscussionStatus.OPEN);
        assertThat(events(path)).hasSize(4);
        var said = post("ann", path, "text", "", "status", "open");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains(" is open already.");
        assertThat(post("ann", path, "text", " ").text())
                .contains("A comment has to say something. Write a few words.");
    }

    @Test
    void aTitleIsChangedByWhoMay() throws Exception {
        String path = open("bob");

        assertThat(post("bob", path + "/title", "title", "Another <title>").status())
                .isEqualTo(303);
        assertThat(get("", path).text())
                .contains("Another &lt;title&gt;", "changed the title from “A question” to “Another &lt;title&gt;”");
        String anns = open("ann");
        var said = post("bob", anns + "/title", "title", "Mine");
        assertThat(said.status()).isEqualTo(403);
        assertThat(said.text()).contains("You may not do this").doesNotContain("Exception");
        assertThat(discussion(anns).title()).isEqualTo("A question");
    }

    @Test
    void aCommentIsChangedAndHiddenByWhoMay() throws Exception {
        String path = open("ann");
        String comment = comment(path);

        for (String deed : List.of("/edit", "/hide")) {
            assertThat(post("bob", path + deed, "comment", comment, "text", "x").status())
                    .isEqualTo(403);
            assertThat(post("ann", path + deed, "comment", "../x", "text", "x").status())
                    .isEqualTo(404);
        }
        assertThat(get("bob", path).text()).doesNotContain("/hide");
        post("ann", path + "/edit", "comment", comment, "text", "Better");
        assertThat(get("", path).text()).contains("Better", "edited by ann");
        post("ann", path + "/hide", "comment", comment);
        assertThat(get("", path).text()).contains("This comment is hidden.").doesNotContain("Better");
        assertThat(((Comment) events(path).get(0).what()).isHidden()).isTrue();
    }

    @Test
    void aPullRequestShowsWhatItChangesAndIsMergedByWritersAlone() throws Exception {
        propose("bob", "models/ann/weights", "Add <b>", "b <i>.txt", "<script>new</script>\n", "a.txt", "one\n2\n");
        String path = ALL + "/" + number("Add <b>");

        String page = get("bob", path).text();
        assertThat(page)
                .contains(
                        "b &lt;i&gt;.txt",
                        "<code>+&lt;script&gt;new&lt;/script&gt;</code>",
                        "<code>−two</code>",
                        "<code> one</code>",
                        "git fetch origin refs/pr/",
                        "Who may change the repository can merge it.")
                .doesNotContain("<script", "Merge into main");
        assertThat(post("bob", path + "/merge").status()).isEqualTo(403);
        assertThat(get("ann", path).text()).contains("Merge into main");

        assertThat(post("ann", path + "/merge").status()).isEqualTo(303);

        assertThat(discussion(path).status()).isEqualTo(DiscussionStatus.MERGED);
        assertThat(get("ann", path).text())
                .contains("merged this", "+&lt;script&gt;new")
                .doesNotContain("Merge into main", ">Close</button>");
        assertThat(get("", "/ann/weights/resolve/main/a.txt").text()).isEqualTo("one\n2\n");
        var again = post("ann", path + "/merge");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains(" can&#x27;t be merged: it is merged.");
    }

    private int number(String title) {
        for (int i = 1; ; i++) {
            if (discussion(ALL + "/" + i).title().equals(title)) {
                return i;
            }
        }
    }

    @Test
    void conflictsAreNamed() throws Exception {
        propose("bob", "models/ann/weights", "In the way", "c.txt", "theirs\n");
        commit("models/ann/weights", "Ours", "c.txt", "ours\n");
        String path = ALL + "/" + number("In the way");

        assertThat(get("ann", path).text())
                .contains("main has changed these files too", "<code>c.txt</code>")
                .doesNotContain("Merge into main");
        var said = post("ann", path + "/merge");
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text()).contains("Both sides changed c.txt.").contains("<h2>");
        assertThat(discussion(path).status()).isEqualTo(DiscussionStatus.OPEN);
    }

    @Test
    void anotherSiteDoesNothing() throws Exception {
        String path = open("ann");
        for (String deed : List.of("", "/title", "/edit", "/hide", "/merge")) {
            assertThat(postRaw(
                                    "ann",
                                    path + deed,
                                    "title=Evil&text=Evil&comment=" + comment(path),
                                    "Origin",
                                    "https://evil.example")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(events(path)).hasSize(1);
        assertThat(post("", path, "text", "x").header("Location")).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "9999999999", "x", "1x", "..%2F1", "%2e%2e"})
    void aNumberThatIsNoneIsNotFound(String number) throws Exception {
        assertThat(get("ann", ALL + "/" + number).status()).isIn(400, 404);
        assertThat(post("ann", ALL + "/" + number, "text", "x").status()).isIn(400, 404, 405);
    }
}
