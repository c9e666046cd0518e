package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteSettingTest extends OnPages {
    DeleteSettingTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aRepositoryIsDeletedByItsName() throws Exception {
        create("space", "app", false);
        create("model", "app", false);
        String delete = "/spaces/ann/app/settings/delete";

        for (String wrong : new String[] {"", "app", "ann/App", "yes"}) {
            var said = post("ann", delete, "confirmed", wrong);
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.text()).contains("Nothing was deleted: what you wrote is not ann/app.");
        }
        assertThat(get("", "/spaces/ann/app").status()).isEqualTo(200);

        assertThat(post("ann", delete, "confirmed", "ann/app").header("Location"))
                .isEqualTo("/spaces");

        assertThat(get("ann", "/spaces/ann/app").status()).isEqualTo(404);
        assertThat(get("ann", "/ann/app").status()).isEqualTo(200);
    }

    @Test
    void aModelThatGoesLeavesTheSpaceOfItsNameRunning() throws Exception {
        create("space", "twin", false);
        create("model", "twin", false);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("", "/spaces/ann/twin").text().contains("Running"));

        post("ann", "/ann/twin/settings/delete", "confirmed", "ann/twin");

        assertThat(get("", "/ann/twin").status()).isEqualTo(404);
        assertThat(get("", "/spaces/ann/twin").text()).contains("Running");
    }
}
