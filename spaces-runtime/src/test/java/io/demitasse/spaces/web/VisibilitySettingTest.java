package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisibilitySettingTest extends OnPages {
    VisibilitySettingTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
    }

    @Test
    void aRepositoryIsHiddenAndShownAgain() throws Exception {
        assertThat(post("ann", "/ann/weights/settings/visibility", "visibility", "PRIVATE")
                        .header("Location"))
                .isEqualTo("/ann/weights/settings");
        assertThat(get("bob", "/ann/weights").status()).isEqualTo(404);
        assertThat(get("ann", "/ann/weights/settings").text()).contains("<option value=\"PRIVATE\" selected>");

        post("ann", "/ann/weights/settings/visibility", "visibility", "PUBLIC");
        assertThat(get("bob", "/ann/weights").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoChoiceIsRefused() throws Exception {
        for (String value : new String[] {"", "PROTECTED", "public", "<b>", "x".repeat(5000)}) {
            var said = post("ann", "/ann/weights/settings/visibility", "visibility", value);
            assertThat(said.status()).as(value).isEqualTo(400);
            assertThat(said.text())
                    .contains("Nothing can be shown in that way.")
                    .doesNotContain("<b>");
        }
    }
}
