package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPageTest extends OnPages {
    private static final List<String> ALL = List.of("visibility", "name", "run", "environment", "delete");

    SettingsPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
        create("space", "hidden", true);
        create("model", "weights", false);
    }

    @Test
    void aSpaceHasAllSettingsAndOthersWhatTheyNeed() throws Exception {
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("Who sees it", "How it runs", "Variables and secrets", "Delete it");
        assertThat(get("ann", "/ann/weights/settings").text())
                .contains("Who sees it", "Delete it")
                .doesNotContain("How it runs", "Variables and secrets");
        assertThat(post("ann", "/ann/weights/settings/run", "deed", "restart").status())
                .isEqualTo(404);
        assertThat(post("ann", "/spaces/ann/app/settings/none").status()).isEqualTo(404);
    }

    @Test
    void othersChangeNothing() throws Exception {
        assertThat(get("bob", "/spaces/ann/app").text()).doesNotContain(">Settings</a></nav></header>");
        assertThat(get("bob", "/spaces/ann/app/settings").status()).isEqualTo(403);
        assertThat(get("bob", "/spaces/ann/app/settings").text())
                .contains("You may read ann/app, but not change its settings.");
        assertThat(get("", "/spaces/ann/app/settings").header("Location")).startsWith("/login?next=");
        assertThat(get("bob", "/spaces/ann/hidden/settings").status()).isEqualTo(404);
        for (String setting : ALL) {
            String path = "/spaces/ann/app/settings/" + setting;
            String[] fields = {
                "visibility",
                "PRIVATE",
                "owner",
                "bob",
                "name",
                "mine",
                "deed",
                "pause",
                "key",
                "A",
                "value",
                "1",
                "confirmed",
                "ann/app"
            };
            assertThat(post("bob", path, fields).status()).as(setting).isEqualTo(403);
            assertThat(post("", path, fields).status()).as(setting).isEqualTo(303);
            assertThat(post("bob", path.replace("app", "hidden"), fields).status())
                    .as(setting)
                    .isEqualTo(404);
            assertThat(postRaw("ann", path, "confirmed=ann%2Fapp&visibility=PRIVATE", "Origin", "https://evil.example")
                            .status())
                    .as(setting)
                    .isEqualTo(403);
        }
        assertThat(get("", "/spaces/ann/app").status()).isEqualTo(200);
        assertThat(get("bob", "/spaces/bob/mine").status()).isEqualTo(404);
    }
}
