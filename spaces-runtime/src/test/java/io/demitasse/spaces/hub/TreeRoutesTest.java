package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeRoutesTest extends OnHub {
    private static final String PLACE = "/api/models/ann/tree";

    TreeRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "tree", "");
        hub().post(
                        "ann",
                        PLACE + "/commit/main",
                        AskedHub.header("Files")
                                + IntStream.range(0, 25)
                                        .mapToObj(i -> AskedHub.file("d/f" + (100 + i), "x"))
                                        .collect(Collectors.joining()));
        hub().post("ann", PLACE + "/branch/feat%2Fz", "");
    }

    private static List<String> paths(JsonNode entries) {
        List<String> paths = new ArrayList<>();
        entries.forEach(each -> paths.add(each.path("path").asText()));
        return paths;
    }

    @Test
    void aFolderListsWhatIsInIt() throws Exception {
        JsonNode root = hub().get("", PLACE + "/tree/main").json();
        assertThat(paths(root)).containsExactly(".gitattributes", "d");
        assertThat(root.get(1).path("type").asText()).isEqualTo("directory");
        assertThat(root.get(0).path("oid").asText()).matches("[0-9a-f]{40}");
        assertThat(paths(hub().get("", PLACE + "/tree/main/d").json())).hasSize(25);
        assertThat(paths(hub().get("", PLACE + "/tree/feat/z/d").json())).hasSize(25);
        assertThat(paths(hub().get("", PLACE + "/tree/feat%2Fz/d").json())).hasSize(25);
    }

    @Test
    void theWayThroughItsPartsGivesAllOnce() throws Exception {
        List<String> all = new ArrayList<>();
        String next = hub().url() + PLACE + "/tree/main?recursive=true&limit=10";
        int parts = 0;
        while (!next.isEmpty()) {
            var said = hub().get("", next + (next.contains("limit") ? "" : "&limit=10"));
            all.addAll(paths(said.json()));
            next = said.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
            parts++;
        }
        assertThat(parts).isEqualTo(3);
        assertThat(all).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void pathsAreLookedUpByFormAndByJson() throws Exception {
        var json = hub().ask(
                        "",
                        "POST",
                        PLACE + "/paths-info/main",
                        "{\"paths\":[\"d/f100\",\"none\"],\"expand\":true}",
                        "Content-Type",
                        "application/json");
        assertThat(paths(json.json())).containsExactly("d/f100");
        assertThat(json.json().get(0).path("lastCommit").path("title").asText()).isEqualTo("Files");
        var form = hub().ask(
                        "",
                        "POST",
                        PLACE + "/paths-info/main",
                        "paths=d&paths=d%2Ff101&expand=False",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(paths(form.json())).containsExactly("d", "d/f101");
        assertThat(form.json().get(1).has("lastCommit")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..", "%2Fetc", "d%2F..%2F..", ".git", "d%00", "none", "d/f100"})
    void whatIsNoFolderIsToldSo(String path) throws Exception {
        var said = hub().get("", PLACE + "/tree/main/" + path);
        assertThat(said.status()).isBetween(400, 404);
        assertThat(said.text()).doesNotContain("root:");
    }

    @Test
    void aWrongCursorAndTooManyPathsAreRefused() throws Exception {
        assertThat(hub().get("", PLACE + "/tree/main?cursor=%2E%2E%2F%2E%2E").status())
                .isEqualTo(404);
        String many = "{\"paths\":[" + "\"a\",".repeat(10_000) + "\"a\"]}";
        var said = hub().ask("", "POST", PLACE + "/paths-info/main", many, "Content-Type", "application/json");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error()).isEqualTo("At most 10000 paths can be asked for at once.");
    }
}
