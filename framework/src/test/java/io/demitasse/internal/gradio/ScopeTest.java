package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final App APP = Blocks.of("Two", page -> {
        var from = page.add(line("From"));
        var to = page.add(line("To"));
        page.onApi("first").inputs(from).outputs(to).run(text -> text);
        page.route("Second", "second", second -> {
            var own = second.add(line("Own"));
            second.onApi("second").inputs(own, from).outputs(own).run((mine, other) -> mine + other);
        });
    });

    private final Launched served = APP.launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private JsonNode config(String query) throws IOException, InterruptedException {
        return asker.get("config" + query).json();
    }

    private static List<String> labels(JsonNode config) {
        return config.path("components").findValuesAsText("label");
    }

    private static List<String> names(JsonNode config) {
        return config.path("dependencies").findValuesAsText("api_name");
    }

    @Test
    void isTheWholeAppUnlessAPageIsNamed() throws IOException, InterruptedException {
        for (String query : List.of("", "?page=nothing", "?page=%2Fsecond")) {
            JsonNode config = config(query);
            assertThat(labels(config)).containsExactly("From", "To", "Own");
            assertThat(names(config)).containsExactly("first", "second");
            assertThat(config.has("current_page")).isFalse();
        }
    }

    @Test
    void isAPageWithWhatItsFunctionsNeedOfOthers() throws IOException, InterruptedException {
        JsonNode first = config("?page=");
        assertThat(labels(first)).containsExactly("From", "To");
        assertThat(names(first)).containsExactly("first");
        assertThat(first.path("current_page").asText("none")).isEmpty();
        JsonNode second = config("?page=second");
        assertThat(labels(second)).containsExactly("From", "Own");
        assertThat(second.path("layout").path("children").findValues("id")).hasSize(2);
        assertThat(names(second)).containsExactly("second");
        assertThat(second.path("current_page").asText()).isEqualTo("second");
    }

    @Test
    void limitsWhatFunctionsThereAre() throws IOException, InterruptedException {
        JsonNode info = asker.get("gradio_api/info?page=second").json().path("named_endpoints");
        assertThat(info.fieldNames()).toIterable().containsExactly("/second");
        assertThat(asker.get("gradio_api/info").json().path("named_endpoints").size())
                .isEqualTo(2);
    }
}
