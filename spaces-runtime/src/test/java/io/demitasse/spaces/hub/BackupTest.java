package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest extends OnHub {
    BackupTest(@TempDir Path folder) {
        super(folder);
    }

    private Path hubFolder() {
        return folder().resolve("hub");
    }

    private static String content(String repository, String path, String url, TestHub client) throws Exception {
        return client.get("ann", url + "/" + repository + "/resolve/main/" + path)
                .text();
    }

    @Test
    void aHubThatRunsIsBackedUpAndIsThereAgain() throws Exception {
        hub().create("model", "kept", ",\"private\":true");
        hub().commit("models/ann/kept", "a.txt", "first");
        hub().create("space", "app", ",\"sdk\":\"static\"");
        hub().post("ann", "/api/spaces/ann/app/secrets", "{\"key\":\"KEY\",\"value\":\"hidden\"}");
        Path home = Files.createDirectories(hubFolder().resolve("run/ann/app/home/.cache"));
        Files.writeString(home.resolve("state"), "remembered");
        Path file = folder().resolve("hub.zip");

        assertThat(Backup.write(hubFolder(), file)).isTrue();
        hub().commit("models/ann/kept", "a.txt", "later");

        Path restored = folder().resolve("restored");
        Restore.read(file, restored);
        try (Hub again = Hub.start(HubSettings.in(restored).ports(HubPorts.ANY))) {
            assertThat(content("ann/kept", "a.txt", again.url(), hub())).isEqualTo("first");
            assertThat(hub().get("bob", again.url() + "/ann/kept/resolve/main/a.txt")
                            .status())
                    .isEqualTo(404);
            var app = again.database()
                    .repositories()
                    .find(RepositoryKind.SPACE, "ann", "app")
                    .orElseThrow();
            assertThat(again.database().secrets().plain(app.repository().id())).containsEntry("KEY", "hidden");
            var said = hub().post(
                            "ann",
                            URI.create(again.url()) + "/api/models/ann/kept/commit/main",
                            AskedHub.header("Goes on") + AskedHub.file("b.txt", "new"));
            assertThat(said.status()).isEqualTo(200);
            assertThat(content("ann/kept", "b.txt", again.url(), hub())).isEqualTo("new");
        }
        assertThat(restored.resolve("run/ann/app/home/.cache/state")).hasContent("remembered");
        assertThat(restored.resolve("builds")).doesNotExist();
    }

    @Test
    void whatIsPushedMeanwhileIsThereWhollyOrNotAtAll() throws Exception {
        hub().create("dataset", "busy", "");
        List<Integer> statuses = new ArrayList<>();
        var pushing = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 60; i++) {
                    statuses.add(hub().commit("datasets/ann/busy", "f" + i + ".txt", "content " + i)
                            .status());
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Path file = folder().resolve("busy.zip");
        Backup.write(hubFolder(), file);
        pushing.join();

        assertThat(statuses).containsOnly(200);
        Path restored = folder().resolve("busy");
        Restore.read(file, restored);
        try (Hub again = Hub.start(HubSettings.in(restored).ports(HubPorts.ANY))) {
            var tree = hub().get("ann", again.url() + "/api/datasets/ann/busy/tree/main");
            if (tree.status() == 200) {
                for (String path : tree.json().findValuesAsText("path")) {
                    assertThat(content("datasets/ann/busy", path, again.url(), hub()))
                            .isEqualTo(
                                    path.startsWith("f")
                                            ? "content " + path.replaceAll("\\D", "")
                                            : content("datasets/ann/busy", path, hub().url(), hub()));
                }
            } else {
                assertThat(tree.error()).isEqualTo("Repository not found");
            }
        }
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        Path file = folder().resolve("own.zip");
        Backup.write(hubFolder(), file);

        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nothingIsReplacedAndOnlyAHubIsBackedUp() throws Exception {
        Path file = Files.writeString(folder().resolve("precious"), "x");

        assertThatThrownBy(() -> Backup.write(hubFolder(), file))
                .isInstanceOf(OperatorException.class)
                .hasMessage(file + " is there already, and a backup replaces nothing. Choose another name.");
        assertThatThrownBy(() -> Backup.write(folder(), folder().resolve("new")))
                .hasMessage(folder() + " is no folder of a hub. Give the one that it was started with.");
        assertThatThrownBy(() -> Backup.write(hubFolder(), folder().resolve("missing/new")))
                .hasMessageEndingWith("Choose a folder that may be written to, with space left.");
        assertThat(file).hasContent("x");
    }
}
