package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.TokenRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookRoutesTest extends OnHub {
    private static final String ALL = "/api/settings/webhooks";

    private final Hearer hearer = new Hearer();

    WebhookRoutesTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "watched", "");
        hub().create("model", "hidden", ",\"private\":true");
    }

    @AfterAll
    void stopHearing() {
        hearer.close();
    }

    private JsonNode made(String who, String path, String watched, String more) throws Exception {
        var said = hub().post(
                        who, ALL, "{\"url\":\"" + hearer.url(path) + "\",\"watched\":[" + watched + "]" + more + "}");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json().path("webhook");
    }

    private static String watched(String type, String name) {
        return "{\"type\":\"" + type + "\",\"name\":\"" + name + "\"}";
    }

    @Test
    void aWebhookIsMadeListedChangedAndDeleted() throws Exception {
        JsonNode made = made("bob", "/a", watched("user", "ann") + "," + watched("model", "ann/watched"), "");
        String place = ALL + "/" + made.path("id").asText();
        assertThat(made.path("domains").toString()).isEqualTo("[\"repo\",\"discussion\"]");
        assertThat(made.path("secret").isNull()).isTrue();
        assertThat(made.path("disabled").asBoolean()).isFalse();
        assertThat(hub().get("bob", place).json().path("webhook")).isEqualTo(made);
        assertThat(hub().get("bob", ALL).json()).contains(made);

        JsonNode changed = hub().post("bob", place, "{\"watched\":[],\"domains\":[\"repo\"],\"secret\":\"abc\"}")
                .json()
                .path("webhook");
        assertThat(changed.path("watched")).isEqualTo(made.path("watched"));
        assertThat(changed.path("domains").toString()).isEqualTo("[\"repo\"]");
        assertThat(changed.path("secret").asText()).isEqualTo("abc");
        assertThat(hub().post("bob", place + "/disable", "")
                        .json()
                        .path("webhook")
                        .path("disabled")
                        .asBoolean())
                .isTrue();
        assertThat(hub().post("bob", place + "/enable", "").json().path("webhook"))
                .isEqualTo(changed);
        assertThat(hub().ask("bob", "DELETE", place, "").status()).isEqualTo(200);
        assertThat(hub().get("bob", place).status()).isEqualTo(404);
    }

    @Test
    void aDayInALifeIsToldInOrder() throws Exception {
        JsonNode made = made("bob", "/day", watched("user", "ann"), ",\"secret\":\"s3cret\"");
        hub().create("model", "day", "");
        Hearer.Heard created = hearer.next();
        assertThat(created.event()).isEqualTo("repo create");
        assertThat(created.secret()).isEqualTo("s3cret");
        JsonNode repo = created.payload().path("repo");
        assertThat(repo.path("name").asText()).isEqualTo("ann/day");
        assertThat(repo.path("type").asText()).isEqualTo("model");
        assertThat(repo.path("url").path("web").asText()).isEqualTo(hub().url() + "/ann/day");
        assertThat(repo.path("url").path("api").asText()).isEqualTo(hub().url() + "/api/models/ann/day");
        String first = repo.path("headSha").asText();
        assertThat(created.payload().path("webhook").path("id")).isEqualTo(made.path("id"));
        assertThat(created.payload().path("webhook").path("version").asInt()).isEqualTo(3);

        String second = hub().commit("models/ann/day", "a", "x")
                .json()
                .path("commitOid")
                .asText();
        JsonNode pushed = hearer.next().payload();
        assertThat(pushed.path("event").path("scope").asText()).isEqualTo("repo.content");
        assertThat(pushed.path("updatedRefs").toString())
                .isEqualTo(
                        "[{\"ref\":\"refs/heads/main\",\"oldSha\":\"%s\",\"newSha\":\"%s\"}]".formatted(first, second));
        assertThat(pushed.path("repo").path("headSha").asText()).isEqualTo(second);

        String talk = "/api/models/ann/day/discussions";
        hub().post("ann", talk, "{\"title\":\"A question\",\"description\":\"Why?\"}");
        JsonNode opened = hearer.next().payload();
        assertThat(opened.path("event").toString()).isEqualTo("{\"action\":\"create\",\"scope\":\"discussion\"}");
        assertThat(opened.path("discussion").path("title").asText()).isEqualTo("A question");
        assertThat(opened.path("discussion").path("url").path("web").asText())
                .isEqualTo(hub().url() + "/ann/day/discussions/1");
        assertThat(opened.path("comment").path("content").asText()).isEqualTo("Why?");
        assertThat(opened.path("repo").has("headSha")).isFalse();

        hub().post("bob", talk + "/1/comment", "{\"comment\":\"Because\"}");
        assertThat(hearer.next().event()).isEqualTo("discussion.comment create");
        hub().post("ann", talk + "/1/status", "{\"status\":\"closed\"}");
        Hearer.Heard closed = hearer.next();
        assertThat(closed.event()).isEqualTo("discussion update");
        assertThat(closed.payload().path("discussion").path("status").asText()).isEqualTo("closed");
        hub().post("ann", "/api/repos/move", "{\"fromRepo\":\"ann/day\",\"toRepo\":\"ann/night\"}");
        Hearer.Heard moved = hearer.next();
        assertThat(moved.event()).isEqualTo("repo move");
        assertThat(moved.payload().path("movedTo").path("name").asText()).isEqualTo("ann/night");
        hub().ask("ann", "DELETE", "/api/repos/delete", "{\"name\":\"night\"}");
        assertThat(hearer.next().event()).isEqualTo("repo delete");

        String place = ALL + "/" + made.path("id").asText();
        JsonNode told = await().atMost(Duration.ofSeconds(20))
                .until(() -> hub().get("bob", place + "/deliveries").json(), all -> all.size() == 7);
        assertThat(told.get(0).path("event").asText()).isEqualTo("repo delete");
        assertThat(told.get(0).path("status").asInt()).isEqualTo(200);
        assertThat(told.get(0).has("error")).isFalse();
        hub().ask("bob", "DELETE", place, "");
    }

    @Test
    void theWebhooksOfOthersAreNone() throws Exception {
        String place = ALL + "/"
                + made("ann", "/x", watched("model", "ann/hidden"), "")
                        .path("id")
                        .asText();
        for (String deed : List.of("", "/enable", "/disable")) {
            assertThat(hub().post("bob", place + deed, "{}").status()).isEqualTo(404);
        }
        assertThat(hub().ask("bob", "DELETE", place, "").status()).isEqualTo(404);
        assertThat(hub().get("bob", place).status()).isEqualTo(404);
        assertThat(hub().get("bob", place + "/deliveries").status()).isEqualTo(404);
        assertThat(hub().get("bob", ALL + "/..%2F..").status()).isIn(400, 404);
        assertThat(hub().get("ann", place)
                        .json()
                        .path("webhook")
                        .path("disabled")
                        .asBoolean())
                .isFalse();
        hub().ask("ann", "DELETE", place, "");
    }

    @Test
    void whoIsNobodyOrHasATokenForLessHasNone() throws Exception {
        var ann = hub().database().accounts().find("ann").orElseThrow();
        for (TokenRole role : List.of(TokenRole.READ, TokenRole.FINE_GRAINED)) {
            String weak = hub().database()
                    .tokens()
                    .mint(new NewToken(ann.id(), "weak", role, List.of(), Optional.empty()))
                    .secret();
            assertThat(hub().get(weak, ALL).status()).isEqualTo(403);
            assertThat(hub().post(weak, ALL, "{}").status()).isEqualTo(403);
        }
        assertThat(hub().get("", ALL).status()).isEqualTo(401);
        assertThat(hub().post("", ALL, "{}").status()).isEqualTo(401);
        assertThat(hub().get("hf_forged", ALL).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"url":"ftp://x.example/","watched":[{"type":"user","name":"ann"}]}                    | 'ftp://x.example/' is no address for a webhook.
                    {"url":"http://ann:pw@x.example/","watched":[{"type":"user","name":"ann"}]}            | 'http://ann:pw@x.example/' is no address for a webhook.
                    {"url":"http:///x","watched":[{"type":"user","name":"ann"}]}                           | 'http:///x' is no address for a webhook.
                    {"url":"http://0x7f.1/","watched":[{"type":"user","name":"ann"}]}                      | 'http://0x7f.1/' is no address for a webhook.
                    {"url":"file:///etc/passwd","watched":[{"type":"user","name":"ann"}]}                  | 'file:///etc/passwd' is no address for a webhook.
                    {"watched":[{"type":"user","name":"ann"}]}                                             | "url" is required
                    {"url":"http://x.example","watched":[]}                    | A webhook watches 1 to 100
                    {"url":"http://x.example","secret":"a\\r\\nB: c","watched":[{"type":"user","name":"ann"}]} | The secret of a webhook has
                    {"url":"http://x.example","secret":"é","watched":[{"type":"user","name":"ann"}]}       | The secret of a webhook has
                    {"url":"http://x.example","watched":[],"domains":["x"]}    | "domains" must be of
                    {"url":"http://x.example","watched":[{"type":"car","name":"x"}]} | "type" must be one of
                    {"url":"http://x.example","watched":[{"type":"user","name":"none"}]} | There is no user 'none'
                    {"url":"http://x.example","watched":[{"type":"org","name":"ann"}]} | There is no org 'ann'
                    {"url":"http://x.example","watched":[{"type":"model","name":"ann/hidden"}]} | There is no model 'ann/hidden' that you can watch.
                    {"url":"http://x.example","watched":[{"type":"space","name":"ann/watched"}]} | There is no space
                    {"url":"http://x.example","watched":[{"type":"user","name":"ann"}],"domains":[]} | A webhook has to hear""")
    void whatCantBeIsToldWhy(String body, String why) throws Exception {
        var said = hub().post("bob", ALL, body);
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).startsWith(why);
    }

    @Test
    void aWebhookThatIsDisabledHearsNothing() throws Exception {
        JsonNode made = made("ann", "/off", watched("model", "ann/hidden"), "");
        String place = ALL + "/" + made.path("id").asText();
        hub().post("ann", place + "/disable", "");
        hub().commit("models/ann/hidden", "a", "x");
        hub().post("ann", place + "/enable", "");
        hub().commit("models/ann/hidden", "b", "x");

        JsonNode told = await().atMost(Duration.ofSeconds(20))
                .until(() -> hub().get("ann", place + "/deliveries").json(), all -> !all.isEmpty());
        assertThat(told).hasSize(1);
        hearer.next();
        hub().ask("ann", "DELETE", place, "");
    }
}
