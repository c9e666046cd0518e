package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchRoutesTest extends OnHub {
    SearchRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "sepia-filter", ",\"sdk\":\"static\"");
        hub().create("space", "sepia-secret", ",\"sdk\":\"static\",\"private\":true");
        hub().create("space", "sepia-empty", ",\"sdk\":\"demitasse\"");
        hub().create("space", "greeter", ",\"sdk\":\"static\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> stage("sepia-empty"), "NO_APP_FILE"::equals);
        for (String name : new String[] {"sepia-filter", "sepia-secret", "greeter"}) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stage(name), "RUNNING"::equals);
        }
    }

    private String stage(String name) throws Exception {
        return hub().get("ann", "/api/spaces/ann/" + name + "/runtime")
                .json()
                .path("stage")
                .asText();
    }

    private List<String> found(String who, String query) throws Exception {
        JsonNode found = hub().get(who, "/api/spaces/semantic-search?" + query).json();
        assertThat(found.isArray()).isTrue();
        found.forEach(each ->
                assertThat(each.path("semanticRelevancyScore").isNumber()).isTrue());
        return found.findValuesAsText("id");
    }

    @Test
    void thoseAreFoundThatOneMaySeeAndUse() throws Exception {
        assertThat(found("", "q=Sepia")).containsExactly("ann/sepia-filter");
        assertThat(found("ann", "q=sepia")).containsExactlyInAnyOrder("ann/sepia-filter", "ann/sepia-secret");
        assertThat(found("", "q=sepia&includeNonRunning=True"))
                .containsExactlyInAnyOrder("ann/sepia-filter", "ann/sepia-empty");
        assertThat(found("", "q=espresso")).isEmpty();
    }

    @Test
    void whateverIsAskedIsText() throws Exception {
        for (String odd :
                new String[] {"%25", "_", "%27%20or%201%3D1", "x%00", "x".repeat(4000), "%3Cb%3E", "sepia%25"}) {
            var said = hub().get("", "/api/spaces/semantic-search?includeNonRunning=1&q=" + odd);
            assertThat(said.status()).as(odd).isIn(200, 400);
            assertThat(said.text()).as(odd).doesNotContain("ann/");
        }
        String tags = "&filter=a".repeat(21);
        assertThat(hub().get("", "/api/spaces/semantic-search?q=" + tags).status())
                .isEqualTo(400);
    }

    @Test
    void anSdkAndTagsNarrowIt() throws Exception {
        assertThat(found("", "q=&sdk=static")).containsExactlyInAnyOrder("ann/sepia-filter", "ann/greeter");
        assertThat(found("", "q=sepia&sdk=gradio")).isEmpty();
        assertThat(found("", "q=sepia&filter=static&sdk=static")).containsExactly("ann/sepia-filter");
    }
}
