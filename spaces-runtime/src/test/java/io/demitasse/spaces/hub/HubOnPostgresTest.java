package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.clients.ClientTools;
import io.demitasse.spaces.store.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that keeps what is known in PostgreSQL. */
@Tag(ClientTools.TAG)
class HubOnPostgresTest extends OnHubForClients {
    HubOnPostgresTest(@TempDir Path folder) {
        super(folder, settings -> settings.database(PostgresServer.STARTED.address(settings.folder())));
    }

    @Test
    void itsClientsFindNoDifference() throws Exception {
        assertThat(python("hub", "hub_client.py")).contains("ok datasets 2.4.0");
        assertThat(python("hub", "community_client.py")).contains("ok conflicts", "ok likes", "ok webhooks");
        assertThat(folder().resolve("hub").resolve("hub.db")).doesNotExist();
    }

    @Test
    void allIsThereAfterANewStart() throws Exception {
        hub().create("space", "kept", ",\"sdk\":\"static\"");
        hub().commit("spaces/ann/kept", "index.html", "<p>Still here");
        hub().post("ann", "/api/spaces/ann/kept/secrets", "{\"key\":\"KEY\",\"value\":\"s3cret\"}");
        String app = hub().app("ann", "ann/kept");

        again();

        assertThat(hub().app("ann", "ann/kept")).isEqualTo(app);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hub().get("", app).text()).isEqualTo("<p>Still here"));
        assertThat(hub().get("ann", "/api/spaces/ann/kept/secrets").text())
                .contains("\"KEY\"")
                .doesNotContain("s3cret");
        assertThat(Files.isRegularFile(folder().resolve("hub").resolve("secret.key")))
                .isTrue();
    }
}
