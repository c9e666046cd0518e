package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.TokenRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileRoutesTest extends OnHub {
    private static final String CONTENT = "large ".repeat(1000);

    LargeFileRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "weights", "");
        hub().create("model", "secret", ",\"private\":true");
        hub().post("bob", "/api/repos/create", "{\"name\":\"thief\"}");
    }

    private static String digest(String content) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private AskedHub.Said batch(String who, String repository, String operation, String oid, long size)
            throws Exception {
        return hub().post(
                        who,
                        "/" + repository + ".git/info/lfs/objects/batch",
                        "{\"operation\":\"%s\",\"transfers\":[\"basic\"],\"objects\":[{\"oid\":\"%s\",\"size\":%d}]}"
                                .formatted(operation, oid, size));
    }

    private String href(AskedHub.Said said, String action) throws Exception {
        return said.json()
                .path("objects")
                .get(0)
                .path("actions")
                .path(action)
                .path("href")
                .asText();
    }

    private String readingToken(String name) {
        var account = hub().database().accounts().find(name).orElseThrow();
        return hub().database()
                .tokens()
                .mint(new NewToken(account.id(), "reads", TokenRole.READ, List.of(), Optional.empty()))
                .secret();
    }

    private void send(String repository, String content) throws Exception {
        var said = batch("ann", repository, "upload", digest(content), content.length());
        assertThat(hub().ask("", "PUT", href(said, "upload"), content).status()).isEqualTo(200);
        assertThat(hub().post("", href(said, "verify"), "{}").status()).isEqualTo(200);
    }

    @Test
    void anObjectIsSentOnceAndFetched() throws Exception {
        send("ann/weights", CONTENT);
        JsonNode again = batch("ann", "ann/weights", "upload", digest(CONTENT), CONTENT.length())
                .json()
                .path("objects")
                .get(0);
        assertThat(again.has("actions")).isFalse();
        String href = href(batch("", "ann/weights", "download", digest(CONTENT), CONTENT.length()), "download");
        assertThat(hub().get("", href).text()).isEqualTo(CONTENT);
        assertThat(hub().get("", href, "Range", "bytes=6-10").text()).isEqualTo("large");
        var commit = hub().post(
                        "ann",
                        "/api/models/ann/weights/commit/main",
                        AskedHub.header("Weights")
                                + "{\"key\":\"lfsFile\",\"value\":{\"path\":\"w.bin\",\"algo\":\"sha256\","
                                + "\"oid\":\"" + digest(CONTENT) + "\",\"size\":" + CONTENT.length() + "}}");
        assertThat(commit.status()).as(commit.text()).isEqualTo(200);
        assertThat(hub().get("", "/ann/weights/resolve/main/w.bin").text()).isEqualTo(CONTENT);
        assertThat(hub().get("", "/ann/weights/raw/main/w.bin").text())
                .startsWith("version https://git-lfs.github.com/spec/v1\noid sha256:" + digest(CONTENT));
        assertThat(hub().get("", "/ann/weights/resolve/main/w.bin").header("X-Linked-Size"))
                .isEqualTo(Integer.toString(CONTENT.length()));
    }

    @Test
    void whatIsSentHasToBeWhatWasAnnounced() throws Exception {
        String oid = digest("announced");
        var said = batch("ann", "ann/weights", "upload", oid, 9);
        assertThat(hub().ask("", "PUT", href(said, "upload"), "something").status())
                .isEqualTo(400);
        assertThat(hub().ask("", "PUT", href(said, "upload"), "announced and more")
                        .status())
                .isEqualTo(400);
        assertThat(hub().post("", href(said, "verify"), "{}").status()).isEqualTo(404);
    }

    @Test
    void anAddressIsForOneDeedOnOneObject() throws Exception {
        String upload = href(batch("ann", "ann/weights", "upload", digest("x"), 1), "upload");
        assertThat(hub().get("", upload).status()).isEqualTo(403);
        assertThat(hub().ask("", "PUT", upload.replace(digest("x"), digest("y")), "y")
                        .status())
                .isEqualTo(403);
        assertThat(hub().ask("", "PUT", upload.substring(0, upload.indexOf('?')), "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void toKnowADigestOpensNothing() throws Exception {
        send("ann/secret", "the secret weights");
        String oid = digest("the secret weights");
        var stolen = batch("bob", "bob/thief", "download", oid, 18)
                .json()
                .path("objects")
                .get(0);
        assertThat(stolen.path("error").path("code").asInt()).isEqualTo(404);
        assertThat(batch("bob", "ann/secret", "download", oid, 18).status()).isEqualTo(404);
        // It is not there already, so it has to be sent.
        assertThat(href(batch("bob", "bob/thief", "upload", oid, 18), "upload")).isNotEmpty();
        var pointer = "version https://git-lfs.github.com/spec/v1\\noid sha256:" + oid + "\\nsize 18\\n";
        hub().post(
                        "bob",
                        "/api/models/bob/thief/commit/main",
                        AskedHub.header("x") + AskedHub.file("w.bin", pointer.replace("\\n", "\n")));
        assertThat(hub().get("bob", "/bob/thief/resolve/main/w.bin").text()).doesNotContain("secret weights");
    }

    @Test
    void whoMayProposeAChangeSendsWhatBelongsToIt() throws Exception {
        assertThat(href(batch("bob", "ann/weights", "upload", digest("proposed"), 8), "upload"))
                .startsWith(hub().url());
        var commit = hub().post(
                        "bob",
                        "/api/models/ann/weights/commit/main?create_pr=1",
                        AskedHub.header("A change") + AskedHub.file("proposed.bin", "proposed"));
        assertThat(commit.status()).as(commit.text()).isEqualTo(200);
        assertThat(hub().get("", "/ann/weights/raw/refs%2Fpr%2F1/proposed.bin").text())
                .contains("oid sha256:" + digest("proposed"));
    }

    @Test
    void strangersSendNothing() throws Exception {
        var said = batch("", "ann/weights", "upload", digest("x"), 1);
        assertThat(said.status()).isEqualTo(401);
        assertThat(said.header("LFS-Authenticate")).isEqualTo("Basic realm=\"Demitasse\"");
        assertThat(batch(readingToken("bob"), "ann/weights", "upload", digest("x"), 1)
                        .status())
                .isEqualTo(403);
        assertThat(batch("bob", "ann/secret", "upload", digest("x"), 1).status())
                .isEqualTo(404);
        assertThat(batch("ann", "ann/weights", "upload", "../../x", 1)
                        .json()
                        .path("objects")
                        .get(0)
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(422);
    }
}
