package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.MemberRole;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.SpaceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleRoutesTest extends OnHub {
    LifecycleRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aRepositoryIsMadeWithOneCommit() throws Exception {
        var made = hub().post("ann", "/api/repos/create", "{\"type\":\"dataset\",\"name\":\"Data.1\"}");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.json().path("url").asText()).isEqualTo(hub().url() + "/datasets/ann/Data.1");
        assertThat(made.json().path("name").asText()).isEqualTo("ann/Data.1");
        assertThat(made.json().path("id").asText()).matches("[0-9a-f]{24}");
        JsonNode commits =
                hub().get("", "/api/datasets/ann/data.1/commits/main").json();
        assertThat(commits).hasSize(1);
        assertThat(commits.get(0).path("title").asText()).isEqualTo("initial commit");
    }

    @Test
    void aWrongSecretLeavesNoHalfRepository() throws Exception {
        String wrong = "{\"type\":\"space\",\"name\":\"half\",\"secrets\":[{\"key\":\"a b\",\"value\":\"x\"}]}";
        assertThat(hub().post("ann", "/api/repos/create", wrong).status()).isEqualTo(400);
        assertThat(hub().get("ann", "/api/spaces/ann/half").status()).isEqualTo(404);
        hub().create("space", "half", "");
    }

    @Test
    void aSpaceHasTheHardwareAndTheSleepThatItIsToHave() throws Exception {
        hub().database().hardware().set(new Hardware("cpu-large", 4096, 4));
        hub().create("space", "wished", ",\"sdk\":\"static\",\"hardware\":\"cpu-large\",\"sleepTimeSeconds\":300");
        assertThat(settings("wished")).isEqualTo(new SpaceSettings("cpu-large", 300, false));

        hub().post(
                        "ann",
                        "/api/spaces/ann/wished/duplicate",
                        "{\"repository\":\"ann/wished2\",\"sleepTimeSeconds\":-1}");
        assertThat(settings("wished2")).isEqualTo(new SpaceSettings("cpu-basic", -1, false));

        for (String wrong : new String[] {"\"hardware\":\"t4-medium\"", "\"sleepTimeSeconds\":0"}) {
            var said = hub().post(
                            "ann",
                            "/api/repos/create",
                            "{\"type\":\"space\",\"name\":\"odd\",\"sdk\":\"static\"," + wrong + "}");
            assertThat(said.status()).as(wrong).isEqualTo(400);
            assertThat(hub().get("ann", "/api/spaces/ann/odd").status()).isEqualTo(404);
        }
    }

    private SpaceSettings settings(String space) {
        var known = hub().database().repositories().find(RepositoryKind.SPACE, "ann", space);
        return hub().database().settings().of(known.orElseThrow().repository().id());
    }

    @Test
    void thereIsNoGate() throws Exception {
        hub().create("model", "open", "");
        var said = hub().ask("ann", "PUT", "/api/models/ann/open/settings", "{\"gated\":\"auto\"}");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).startsWith("This hub has no gated repositories. Make it private");
        assertThat(hub().ask("ann", "PUT", "/api/models/ann/open/settings", "{\"gated\":false}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTakenNameIsToldWithWhereItIs() throws Exception {
        hub().create("space", "taken", ",\"sdk\":\"static\"");
        var again = hub().post("ann", "/api/repos/create", "{\"type\":\"space\",\"name\":\"TAKEN\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("url").asText()).isEqualToIgnoringCase(hub().url() + "/spaces/ann/taken");
    }

    @Test
    void ofManyAtOnceOneGetsTheName() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> hub().post("ann", "/api/repos/create", "{\"name\":\"race\"}")
                    .status());
        }
        List<Integer> said = new ArrayList<>();
        for (Future<Integer> each : threads.invokeAll(all)) {
            said.add(each.get());
        }
        threads.shutdown();
        assertThat(said).containsOnlyOnce(200).contains(409).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "a/b", "-a", "a..b", "a--b", "a.git", "a b", "é"})
    void namesThatCantBeAreRefused(String name) throws Exception {
        assertThat(hub().post("ann", "/api/repos/create", "{\"name\":\"" + name + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void strangersMakeNothing() throws Exception {
        assertThat(hub().post("", "/api/repos/create", "{\"name\":\"x\"}").status())
                .isEqualTo(401);
        assertThat(hub().post("hf_forged", "/api/repos/create", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(401);
        var other = hub().post("ann", "/api/repos/create", "{\"name\":\"x\",\"organization\":\"bob\"}");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.error())
                .isEqualTo("You may not make repositories under 'bob': be a member of it with the role write, and use a"
                        + " token with that role.");
        assertThat(hub().post("ann", "/api/repos/create", "{\"name\":\"x\",\"organization\":\"nobody\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void membersMakeThemUnderTheirOrganisation() throws Exception {
        var accounts = hub().database().accounts();
        var ann = accounts.find("ann").orElseThrow();
        var bob = accounts.find("bob").orElseThrow();
        var lab = accounts.createOrganisation("lab", "The Lab", ann.id()).orElseThrow();
        String body = "{\"name\":\"tool\",\"organization\":\"lab\",\"private\":true}";
        assertThat(hub().post("bob", "/api/repos/create", body).status()).isEqualTo(403);
        assertThat(hub().get("bob", "/api/models/lab/tool").status()).isEqualTo(404);
        assertThat(hub().post("ann", "/api/repos/create", body).status()).isEqualTo(200);
        hub().database().members().set(lab.id(), bob.id(), MemberRole.READ);
        assertThat(hub().get("bob", "/api/models/lab/tool").status()).isEqualTo(200);
        assertThat(hub().get("bob", "/api/whoami-v2")
                        .json()
                        .path("orgs")
                        .get(0)
                        .path("roleInOrg")
                        .asText())
                .isEqualTo("read");
    }

    @Test
    void whatIsPrivateIsNotThereForOthers() throws Exception {
        hub().create("space", "mine", ",\"private\":true,\"sdk\":\"static\"");
        for (String path : List.of(
                "/api/spaces/ann/mine",
                "/api/spaces/ann/mine/tree/main",
                "/api/spaces/ann/mine/refs",
                "/api/spaces/ann/mine/runtime",
                "/spaces/ann/mine/resolve/main/README.md",
                "/spaces/ann/mine/raw/main/README.md")) {
            for (String stranger : List.of("", "bob")) {
                var said = hub().get(stranger, path);
                assertThat(said.status()).as(path).isEqualTo(404);
                assertThat(said.header("X-Error-Code")).as(path).isEqualTo("RepoNotFound");
                assertThat(said.text()).doesNotContain("mine");
            }
            assertThat(hub().get("ann", path).status()).as(path).isEqualTo(200);
            assertThat(hub().get("root", path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aMovedOneIsFoundByBothNames() throws Exception {
        hub().create("model", "before", "");
        var moved = hub().post(
                        "ann",
                        "/api/repos/move",
                        "{\"fromRepo\":\"ann/before\",\"toRepo\":\"ann/after\",\"type\":\"model\"}");
        assertThat(moved.json().path("url").asText()).isEqualTo(hub().url() + "/ann/after");
        assertThat(hub().get("", "/api/models/ann/before").json().path("id").asText())
                .isEqualTo("ann/after");
        assertThat(hub().get("", "/ann/before/resolve/main/.gitattributes").status())
                .isEqualTo(200);
        assertThat(hub().post(
                                "bob",
                                "/api/repos/move",
                                "{\"fromRepo\":\"ann/after\",\"toRepo\":\"bob/after\",\"type\":\"model\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDeletedOneIsGone() throws Exception {
        hub().create("model", "gone", "");
        String body = "{\"name\":\"gone\",\"organization\":\"ann\",\"type\":\"model\"}";
        assertThat(hub().ask("bob", "DELETE", "/api/repos/delete", body).status())
                .isEqualTo(403);
        assertThat(hub().ask("ann", "DELETE", "/api/repos/delete", body).text()).isEqualTo("OK");
        var again = hub().ask("ann", "DELETE", "/api/repos/delete", body);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.header("X-Error-Code")).isEqualTo("RepoNotFound");
    }

    @Test
    void aCopyHasFilesAndVariablesButNoSecrets() throws Exception {
        hub().create(
                        "space",
                        "origin",
                        ",\"sdk\":\"static\",\"secrets\":[{\"key\":\"K\",\"value\":\"hidden\"}],\"variables\":[{\"key\":\"V\","
                                + "\"value\":\"seen\"}]");
        var copy = hub().post("bob", "/api/spaces/ann/origin/duplicate", "{\"repository\":\"bob/copy\"}");
        assertThat(copy.json().path("url").asText()).isEqualTo(hub().url() + "/spaces/bob/copy");
        assertThat(hub().get("bob", "/spaces/bob/copy/resolve/main/index.html").status())
                .isEqualTo(200);
        assertThat(hub().get("bob", "/api/spaces/bob/copy/variables")
                        .json()
                        .path("V")
                        .path("value")
                        .asText())
                .isEqualTo("seen");
        assertThat(hub().get("bob", "/api/spaces/bob/copy/secrets").json()).isEmpty();
    }

    @Test
    void aCardIsCheckedWithoutALogin() throws Exception {
        var good = hub().post(
                        "", "/api/validate-yaml", "{\"repoType\":\"space\",\"content\":\"---\\nsdk: static\\n---\"}");
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().path("errors")).isEmpty();
        var bad =
                hub().post("", "/api/validate-yaml", "{\"repoType\":\"space\",\"content\":\"---\\nsdk: cobol\\n---\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("errors").get(0).path("message").asText()).contains("cobol");
        assertThat(bad.json().path("errors").get(0).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void bodiesThatAreNoneAreRefused() throws Exception {
        for (String body : List.of("", "{", "[]", "7", "\"x\"", "{\"type\":\"car\",\"name\":\"x\"}", "{\"name\":7}")) {
            var said = hub().post("ann", "/api/repos/create", body);
            assertThat(said.status()).as(body).isEqualTo(400);
            assertThat(said.error()).as(body).isNotEmpty();
        }
        assertThat(hub().post("ann", "/api/repos/create", "[".repeat(10_000)).status())
                .isEqualTo(400);
        assertThat(hub().post("ann", "/api/repos/create", "{\"name\":\"" + "x".repeat(17 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }
}
