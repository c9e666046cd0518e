package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.SpaceSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSettingTest extends OnPages {
    RunSettingTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        createSpace("app", "demitasse");
        commit("spaces/ann/app", "A card", "README.md", "---\nsdk: demitasse\napp_file: App.java\n---\n");
        create("space", "files", false);
    }

    private Said run(String space, String deed, String sleep) throws Exception {
        return post("ann", "/spaces/ann/" + space + "/settings/run", "deed", deed, "sleep", sleep);
    }

    private SpaceSettings settings(String space) {
        return database()
                .settings()
                .of(database()
                        .repositories()
                        .find(RepositoryKind.SPACE, "ann", space)
                        .orElseThrow()
                        .repository()
                        .id());
    }

    @Test
    void aSpaceIsPausedAndRestarted() throws Exception {
        assertThat(run("app", "pause", "").status()).isEqualTo(303);
        assertThat(settings("app").isPaused()).isTrue();
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("Paused")
                .doesNotContain(">Pause<");

        assertThat(run("app", "restart", "").status()).isEqualTo(303);
        assertThat(settings("app").isPaused()).isFalse();
    }

    @Test
    void aSpaceSleepsWhenItIsTold() throws Exception {
        run("app", "sleep", "3600");
        assertThat(settings("app").sleepSeconds()).isEqualTo(3600);
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("<option value=\"3600\" selected>an hour</option>");

        run("app", "sleep", "-1");
        assertThat(settings("app").sleepSeconds()).isEqualTo(-1);
        for (String odd : new String[] {"", "0", "-2", "soon", "99999999999", "9999999999"}) {
            assertThat(run("app", "sleep", odd).status()).as(odd).isEqualTo(400);
        }
        assertThat(settings("app").sleepSeconds()).isEqualTo(-1);
        assertThat(run("app", "explode", "").text()).contains("Nothing of that kind can be done.");
    }

    @Test
    void aSpaceGetsHardwareThatTheHubOffers() throws Exception {
        database().hardware().set(new Hardware("cpu-upgrade", 8192, 4));
        String path = "/spaces/ann/app/settings/run";

        assertThat(post("ann", path, "deed", "hardware", "hardware", "cpu-upgrade")
                        .status())
                .isEqualTo(303);
        assertThat(settings("app").hardware()).isEqualTo("cpu-upgrade");
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("<option value=\"cpu-upgrade\" selected>cpu-upgrade: 8 GB, 4 processors</option>");

        var none = post("ann", path, "deed", "hardware", "hardware", "<b>");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text())
                .contains("This hub has no hardware &#x27;&lt;b&gt;&#x27;. Choose one of cpu-basic, cpu-upgrade.");
        database().hardware().remove("cpu-upgrade");
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("<option value=\"cpu-basic\" selected>cpu-basic: 2 GB");
    }

    @Test
    void filesAloneHaveNothingToPause() throws Exception {
        assertThat(get("ann", "/spaces/ann/files/settings").text())
                .contains("It is of files alone")
                .doesNotContain(">Pause<");
        var said = run("files", "pause", "");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("A static Space has no program that could be paused");
    }
}
