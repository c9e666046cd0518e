package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminSpacesPageTest extends OnPages {
    AdminSpacesPageTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void whatIsNotAtRestIsListedWithTheLimitsOfAll() throws Exception {
        assertThat(get("root", "/admin/spaces").text())
                .contains(
                        "All Spaces sleep.",
                        "Each may use 2.1 GB of memory, 2 cores and 256 processes, unless it has other");
        create("space", "app", true);

        String page = await().atMost(Duration.ofSeconds(60))
                .until(() -> get("root", "/admin/spaces").text(), text -> text.contains("Running"));

        assertThat(page)
                .contains(
                        "<a href=\"/spaces/ann/app\">ann/app</a>",
                        "Spaces that are not at rest: 1",
                        "<td>cpu-basic</td>");
    }
}
