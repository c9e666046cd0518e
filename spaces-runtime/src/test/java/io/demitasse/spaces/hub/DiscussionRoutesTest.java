package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Grant;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionRoutesTest extends OnHub {
    private static final String ALL = "/api/models/ann/talk/discussions";

    DiscussionRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "talk", "");
        hub().create("model", "whisper", ",\"private\":true");
        hub().post("ann", "/api/models/ann/whisper/discussions", "{\"title\":\"Among us\"}");
    }

    private String open(String who, String more) throws Exception {
        JsonNode made = hub().post(who, ALL, "{\"title\":\"A question\",\"description\":\"Why?\"" + more + "}")
                .json();
        return ALL + "/" + made.path("num").asInt();
    }

    private String firstComment(String place) throws Exception {
        return hub().get("", place).json().path("events").get(0).path("id").asText();
    }

    /** A token of bob's that is for less than he may do. */
    private String weakToken(TokenRole role, String... granted) {
        List<Grant> grants = List.of(granted).stream()
                .map(name -> hub().database()
                        .repositories()
                        .find(RepositoryKind.MODEL, "ann", name)
                        .orElseThrow()
                        .repository())
                .map(repository -> new Grant(repository.id(), false))
                .toList();
        var bob = hub().database().accounts().find("bob").orElseThrow();
        return hub().database()
                .tokens()
                .mint(new NewToken(bob.id(), "weak", role, grants, Optional.empty()))
                .secret();
    }

    @Test
    void whatIsOpenedSaysWhereItIs() throws Exception {
        JsonNode made = hub().post("bob", ALL, "{\"title\":\"Hello\"}").json();

        assertThat(made.path("url").asText())
                .isEqualTo(hub().url() + "/ann/talk/discussions/"
                        + made.path("num").asInt());
        assertThat(made.path("author").path("name").asText()).isEqualTo("bob");
        assertThat(made.path("repo").path("type").asText()).isEqualTo("model");
        assertThat(hub().ask("", "HEAD", ALL, "").status()).isEqualTo(200);
    }

    @Test
    void strangersMayNotEvenKnowThatThereIsOne() throws Exception {
        String hidden = "/api/models/ann/whisper/discussions";
        for (String who : List.of("", "bob")) {
            for (String place : List.of(hidden, hidden + "/1")) {
                var said = hub().get(who, place);
                assertThat(said.status()).isEqualTo(404);
                assertThat(said.header("X-Error-Code")).isEqualTo("RepoNotFound");
            }
            assertThat(hub().ask(who, "HEAD", hidden, "").status()).isEqualTo(404);
            for (Map.Entry<String, String> deed :
                    deeds(hidden + "/1", "0".repeat(24)).entrySet()) {
                assertThat(hub().post(who, deed.getKey(), deed.getValue()).status())
                        .as(deed.getKey())
                        .isEqualTo(404);
            }
            assertThat(hub().post(who, hidden, "{\"title\":\"Let me in\"}").status())
                    .isEqualTo(404);
        }
    }

    /** All that can be done to a discussion. */
    private static Map<String, String> deeds(String place, String comment) {
        return Map.of(
                place + "/comment", "{\"comment\":\"x\"}",
                place + "/title", "{\"title\":\"Other title\"}",
                place + "/status", "{\"status\":\"closed\"}",
                place + "/merge", "",
                place + "/comment/" + comment + "/edit", "{\"content\":\"x\"}",
                place + "/comment/" + comment + "/hide", "");
    }

    @Test
    void whoIsNobodyOrHasATokenForLessDoesNothing() throws Exception {
        String place = open("bob", "");
        Map<String, String> deeds = deeds(place, firstComment(place));
        for (String who : List.of(
                "",
                "hf_forged",
                weakToken(TokenRole.READ),
                weakToken(TokenRole.FINE_GRAINED),
                weakToken(TokenRole.FINE_GRAINED, "talk"))) {
            int refused = who.isEmpty() || who.equals("hf_forged") ? 401 : 403;
            for (Map.Entry<String, String> deed : deeds.entrySet()) {
                assertThat(hub().post(who, deed.getKey(), deed.getValue()).status())
                        .as(who + " " + deed.getKey())
                        .isEqualTo(refused);
            }
            assertThat(hub().post(who, ALL, "{\"title\":\"New one\"}").status()).isEqualTo(refused);
        }
        var said = hub().post(weakToken(TokenRole.READ), place + "/comment", "{\"comment\":\"x\"}");
        assertThat(said.error())
                .isEqualTo("You may read ann/talk, but not take part with this token: use one with the role"
                        + " \"write\".");
        JsonNode after = hub().get("", place).json();
        assertThat(after.path("events")).hasSize(1);
        assertThat(after.path("title").asText()).isEqualTo("A question");
        assertThat(after.path("status").asText()).isEqualTo("open");
    }

    @Test
    void onlyAuthorsAndWritersChangeWhatIsThere() throws Exception {
        String place = open("ann", "");
        String comment = firstComment(place);

        for (Map.Entry<String, String> deed : deeds(place, comment).entrySet()) {
            if (!deed.getKey().endsWith("/comment")) {
                assertThat(hub().post("bob", deed.getKey(), deed.getValue()).status())
                        .as(deed.getKey())
                        .isEqualTo(403);
            }
        }
        assertThat(hub().post("bob", place + "/title", "{\"title\":\"Mine\"}").error())
                .isEqualTo("Only who has written it, or who may change ann/talk, can change the title.");
        assertThat(hub().post("bob", place + "/comment", "{\"comment\":\"I may\"}")
                        .status())
                .isEqualTo(200);
        String bobs = open("bob", "");
        assertThat(hub().post("ann", bobs + "/status", "{\"status\":\"closed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(hub().post("bob", bobs + "/status", "{\"status\":\"open\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aCommentOfAnotherDiscussionIsNone() throws Exception {
        String mine = open("bob", "");
        String other = firstComment(open("ann", ""));

        for (String deed : List.of("/edit", "/hide")) {
            var said = hub().post("bob", mine + "/comment/" + other + deed, "{\"content\":\"x\"}");
            assertThat(said.status()).isEqualTo(404);
            assertThat(said.error()).isEqualTo("There is no such comment.");
            assertThat(hub().post("bob", mine + "/comment/..%2F1" + deed, "{\"content\":\"x\"}")
                            .status())
                    .isIn(400, 404);
        }
    }

    @Test
    void whatIsHiddenIsToldNobody() throws Exception {
        String place = open("bob", "");
        String comment = place + "/comment/" + firstComment(place);
        hub().post("bob", comment + "/edit", "{\"content\":\"a password\"}");

        JsonNode hidden = hub().post("bob", comment + "/hide", "").json().path("updatedComment");

        assertThat(hidden.path("data").path("hidden").asBoolean()).isTrue();
        assertThat(hidden.path("data").path("latest").path("raw").asText()).isEqualTo("This comment has been hidden");
        assertThat(hub().get("ann", place).text()).doesNotContain("password", "Why?");
        var again = hub().post("bob", comment + "/edit", "{\"content\":\"x\"}");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.error()).isEqualTo("This comment is hidden, and can't be changed any more.");
    }

    @Test
    void markdownIsHtmlThatIsSafe() throws Exception {
        String place = open("bob", "");
        String html = hub().post(
                        "bob",
                        place + "/comment",
                        "{\"comment\":\"**b** <script>alert(1)</script> [x](javascript:alert(1)) <img src=x"
                                + " onerror=alert(1)>\"}")
                .json()
                .path("newMessage")
                .path("data")
                .path("latest")
                .path("html")
                .asText();

        assertThat(html).contains("<strong>b</strong>").doesNotContain("<script", "javascript:", "onerror");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "99999", "9999999999", "1%2F..", "x", "1.0"})
    void aNumberThatIsNoneIsNotFound(String number) throws Exception {
        assertThat(hub().get("ann", ALL + "/" + number).status()).isIn(400, 404);
        assertThat(hub().post("ann", ALL + "/" + number + "/merge", "").status())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p=-1", "p=x", "p=99999999", "type=x", "status=merged", "type="})
    void aQueryThatIsNoneIsRefused(String query) throws Exception {
        assertThat(hub().get("", ALL + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                           | "title" is required, and has to be a string
                    {"title":1}                  | "title" is required, and has to be a string
                    {"title":"  ab "}            | The title 'ab' says too little. Use 3 to 200 characters.
                    {"title":"two\\nlines"}       | The title 'two?lines' has more than one line, or characters that can't be seen. Leave them out.
                    []                           | The body has to be a JSON object.""")
    void whatCantBeOpenedIsToldWhy(String body, String why) throws Exception {
        var said = hub().post("bob", ALL, body);
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).isEqualTo(why);
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String place = open("bob", "");
        var said = hub().post("bob", place + "/comment", "{\"comment\":\"" + "x".repeat(65537) + "\"}");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).isEqualTo("The comment is larger than 65536 bytes. Make it smaller.");
        assertThat(hub().post("bob", place + "/comment", "{\"comment\":\"" + "x".repeat(17 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(hub().post("bob", place + "/status", "{\"status\":\"merged\"}")
                        .error())
                .isEqualTo("\"status\" must be one of [open, closed]");
        assertThat(hub().post("bob", place + "/status", "{\"status\":\"open\",\"comment\":\"Not said\"}")
                        .error())
                .endsWith(" is open already.");
        assertThat(hub().get("", place).json().path("events")).hasSize(1);
    }

    @Test
    void aDiscussionHasNothingToMerge() throws Exception {
        String place = open("bob", "");
        var said = hub().post("ann", place + "/merge", "");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).endsWith(" is a discussion, in which there is nothing to merge.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void otherMethodsAreNone(String method) throws Exception {
        assertThat(hub().ask("ann", method, ALL, "{}").status()).isIn(404, 405);
        assertThat(hub().ask("ann", method, ALL + "/1", "{}").status()).isIn(404, 405);
    }

    @Test
    void otherKindsOfThatNameHaveNone() throws Exception {
        assertThat(hub().get("ann", ALL.replace("models", "spaces")).status()).isEqualTo(404);
        assertThat(hub().get("ann", ALL.replace("models", "cars")).status()).isEqualTo(404);
    }
}
