package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Grant;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Token;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormTest extends OnPages {
    private static final String PATH = "/settings/tokens";

    TokenFormTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "greeter", true);
        create("dataset", "rows", true);
        create("model", "weights", true);
    }

    private Id id(RepositoryKind kind, String name) {
        return database()
                .repositories()
                .find(kind, "ann", name)
                .orElseThrow()
                .repository()
                .id();
    }

    private Token made(String name) {
        return database().tokens().of(account("ann").id()).stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenForSingleRepositoriesIsForThoseAlone() throws Exception {
        var said = post(
                "ann",
                PATH,
                "name",
                "ci",
                "role",
                "single",
                "reads",
                " spaces/ann/greeter, datasets/Ann/rows\n",
                "writes",
                "ann/weights datasets/ann/rows");

        assertThat(said.status()).isEqualTo(200);
        Token token = made("ci");
        assertThat(token.role()).isEqualTo(TokenRole.FINE_GRAINED);
        assertThat(token.expiresAt()).isEmpty();
        assertThat(token.grants().stream()
                        .sorted(Comparator.comparing(grant -> grant.repository().hex()))
                        .toList())
                .containsExactlyInAnyOrder(
                        new Grant(id(RepositoryKind.SPACE, "greeter"), false),
                        new Grant(id(RepositoryKind.DATASET, "rows"), true),
                        new Grant(id(RepositoryKind.MODEL, "weights"), true));
        assertThat(get("ann", PATH).text())
                .containsPattern("<td>read spaces/ann/greeter; change (datasets/ann/rows, ann/weights"
                        + "|ann/weights, datasets/ann/rows)</td>");
    }

    @Test
    void itDoesByTheApiWhatItMayAndNoMore() throws Exception {
        String text = post("ann", PATH, "name", "reader", "role", "single", "reads", "spaces/ann/greeter")
                .text();
        String secret = text.replaceFirst("(?s).*(hf_[A-Za-z0-9]{34}).*", "$1");
        String[] bearer = {"Authorization", "Bearer " + secret};

        assertThat(get("", "/api/spaces/ann/greeter", bearer).status()).isEqualTo(200);
        assertThat(get("", "/api/datasets/ann/rows", bearer).status()).isEqualTo(404);
        assertThat(postRaw("", "/api/spaces/ann/greeter/tag/main", "{\"tag\":\"v1\"}", bearer)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "90", "365"})
    void aTokenCountsForAsLongAsIsSaid(String days) throws Exception {
        Instant before = Instant.now();
        post("ann", PATH, "name", "for " + days, "role", "read", "days", days);

        assertThat(made("for " + days).expiresAt().orElseThrow())
                .isBetween(
                        before.plus(Duration.ofDays(Long.parseLong(days))).minusSeconds(1),
                        Instant.now().plus(Duration.ofDays(Long.parseLong(days))));
        assertThat(get("ann", PATH).text())
                .contains(
                        made("for " + days).expiresAt().orElseThrow().toString().substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "31", "9999999999999999999", "<b>"})
    void anyOtherTimeIsNone(String days) throws Exception {
        post("ann", PATH, "name", "days " + days, "role", "read", "days", days);

        assertThat(made("days " + days).expiresAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann/nothing",
                "spaces/ann",
                "spaces/ann/greeter/x",
                "weights",
                "/ann/weights",
                "../ann/weights",
                "spaces//greeter",
                "<b>"
            })
    void whatIsNoRepositoryIsRefused(String name) throws Exception {
        int before = database().tokens().of(account("ann").id()).size();

        var said = post("ann", PATH, "name", "x", "role", "single", "writes", name);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text())
                .contains("There is no repository &#x27;" + name.replace("<b>", "&lt;b&gt;")
                        + "&#x27; that you may read. Write a Space as spaces/ann/greeter")
                .contains(
                        "id=\"name\" name=\"name\" type=\"text\" value=\"x\"",
                        "<option value=\"single\" selected>",
                        "name=\"writes\" type=\"text\" value=\"" + name.replace("<b>", "&lt;b&gt;") + "\"")
                .doesNotContain("hf_");
        assertThat(database().tokens().of(account("ann").id())).hasSize(before);
    }

    @Test
    void whatSomebodyMayNotSeeIsNotThereForTheirTokens() throws Exception {
        assertThat(post("bob", PATH, "name", "x", "role", "single", "reads", "spaces/ann/greeter")
                        .text())
                .contains("There is no repository &#x27;spaces/ann/greeter&#x27; that you may read.");
    }

    @Test
    void aTokenForSingleRepositoriesNeedsOneAndOthersHaveNone() throws Exception {
        assertThat(post("ann", PATH, "name", "x", "role", "single").text())
                .contains("Write which repositories the token may read or change");
        assertThat(post("ann", PATH, "name", "x", "role", "read", "reads", "ann/weights")
                        .text())
                .contains("Only a fine-grained token can be for single repositories.");
    }
}
