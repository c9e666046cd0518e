package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionQuery;
import io.demitasse.spaces.store.DiscussionQuery.Kind;
import io.demitasse.spaces.store.DiscussionQuery.State;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.RepositoryKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityPageTest extends OnPages {
    private static final String PATH = "/spaces/ann/stage/discussions";

    CommunityPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "stage", false);
        create("model", "weights", false);
        create("dataset", "rows", false);
        create("space", "hidden", true);
    }

    private List<Discussion> discussions(RepositoryKind kind, String name) {
        Id repository = database()
                .repositories()
                .find(kind, "ann", name)
                .orElseThrow()
                .repository()
                .id();
        return database()
                .discussions()
                .list(new DiscussionQuery(repository, Kind.ALL, State.ALL, Optional.empty(), 0))
                .items();
    }

    @Test
    void aDiscussionIsOpenedAndListed() throws Exception {
        var said = post("bob", PATH, "title", "What is <b>it</b>?", "text", "**Why**");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).startsWith(PATH + "/");
        String list = get("", PATH).text();
        assertThat(list)
                .contains(
                        "href=\"" + said.header("Location") + "\" class=\"subject\">What is &lt;b&gt;it&lt;/b&gt;?</a>",
                        "#1 · opened by bob · ",
                        "> Open</span>",
                        "<a href=\"" + PATH + "\" aria-current=\"page\">Community</a>");
        assertThat(get("", PATH + "?status=closed").text()).contains("There is nothing like that here.");
        assertThat(get("", PATH + "?kind=pull_request").text()).contains("There is nothing like that here.");
    }

    @Test
    void everyKindOfRepositoryHasOne() throws Exception {
        for (String path : new String[] {"/ann/weights", "/datasets/ann/rows"}) {
            assertThat(post("bob", path + "/discussions", "title", "A question").header("Location"))
                    .isEqualTo(path + "/discussions/1");
            assertThat(get("", path + "/discussions").text()).contains("A question");
            assertThat(get("", path + "/discussions/1").text()).contains("A question");
            assertThat(get("bob", path + "/discussions/new").text()).contains("hf upload ann/");
        }
        assertThat(discussions(RepositoryKind.MODEL, "weights")).hasSize(1);
    }

    @Test
    void aListGoesOnOnAnotherPage() throws Exception {
        create("dataset", "many", false);
        for (int i = 1; i <= DiscussionQuery.PAGE + 1; i++) {
            post("bob", "/datasets/ann/many/discussions", "title", "Number " + i + ".");
        }
        String first = get("", "/datasets/ann/many/discussions").text();
        assertThat(first)
                .contains("Number 21.", "href=\"?status=open&amp;kind=all&amp;page=1\"")
                .doesNotContain("Number 1.");
        assertThat(get("", "/datasets/ann/many/discussions?status=open&kind=all&page=1")
                        .text())
                .contains("Number 1.")
                .doesNotContain("Older ones");
    }

    @Test
    void whatCantBeOpenedIsShownAgainWithTheReason() throws Exception {
        var said = post("bob", PATH, "title", "x", "text", "</textarea><script>alert(1)</script>");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text())
                .contains(
                        "The title &#x27;x&#x27; says too little. Use 3 to 200 characters.",
                        "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(post("bob", PATH, "title", "Too long", "text", "x".repeat(65537))
                        .status())
                .isEqualTo(400);
        assertThat(post("bob", PATH, "title", "Too long", "text", "x".repeat(300_000))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() throws Exception {
        assertThat(post("", PATH, "title", "A question").header("Location")).startsWith("/login?next=");
        assertThat(get("", PATH + "/new").header("Location")).startsWith("/login?next=");
    }

    @Test
    void strangersSeeNothingOfWhatIsPrivate() throws Exception {
        post("ann", "/spaces/ann/hidden/discussions", "title", "Among us");
        for (String who : List.of("", "bob")) {
            for (String path : List.of("", "/new", "/1")) {
                var said = get(who, "/spaces/ann/hidden/discussions" + path);
                assertThat(said.status()).isEqualTo(404);
                assertThat(said.text()).doesNotContain("Among us", "hidden</h1>");
            }
            for (String path : List.of("", "/1", "/1/title", "/1/edit", "/1/hide", "/1/merge")) {
                assertThat(post(who, "/spaces/ann/hidden/discussions" + path, "title", "Let me in")
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(discussions(RepositoryKind.SPACE, "hidden")).hasSize(1);
    }

    @Test
    void anotherSiteOpensNothing() throws Exception {
        int before = discussions(RepositoryKind.SPACE, "stage").size();
        for (String[] headers : new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"X", "y"}}) {
            assertThat(postRaw("bob", PATH, "title=Evil+one", headers).status()).isEqualTo(403);
        }
        assertThat(discussions(RepositoryKind.SPACE, "stage")).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?page=9999999", "?page=x&kind=y&status=z", "?kind=%00", "?status=OPEN"})
    void aFilterThatIsNoneIsAsIfItWasNotSaid(String query) throws Exception {
        assertThat(get("", PATH + query).status()).isEqualTo(200);
    }
}
