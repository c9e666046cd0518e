package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.clients.ClientTools;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first steps that a page tells, taken by the Hub's command as they are. */
@Tag(ClientTools.TAG)
class FirstStepsTest extends OnPages {
    FirstStepsTest(@TempDir Path folder) {
        super(folder);
    }

    /** A login by the browser is as old as version 1.33. */
    @ParameterizedTest
    @CsvSource({"hub, models, weights", "hub, spaces, spaces/ann/hello", "hub1, datasets, datasets/ann/rows"})
    void theyLeadToARepository(String tools, String kind, String made) throws Exception {
        URI script = Objects.requireNonNull(FirstStepsTest.class.getResource("first_steps.py"))
                .toURI();
        Path python = ClientTools.folder().resolve(tools).resolve("bin").resolve("python");
        Path home = Files.createDirectories(folder().resolve("home-" + kind));
        Files.createDirectories(home.resolve("FOLDER"));
        Files.writeString(home.resolve("FOLDER").resolve("index.html"), "<h1>By the first steps");

        String said = ClientTools.run(
                home,
                Map.of(
                        "HUB", url(),
                        "PAGE", url() + "/" + kind,
                        "COOKIE", cookie("ann"),
                        "HF_HOME", home.resolve("hf").toString(),
                        "HF_HUB_OFFLINE", "0",
                        "HF_TOKEN", "",
                        "PYTHONUNBUFFERED", "1",
                        "HF_HUB_DISABLE_TELEMETRY", "1",
                        "HF_HUB_DISABLE_UPDATE_CHECK", "1"),
                List.of(python.toString(), Path.of(script).toString()));

        assertThat(said).contains("Token is valid (permission: write).", "ok");
        String page = made.startsWith("spaces/") || made.startsWith("datasets/") ? "/" + made : "/ann/" + made;
        assertThat(get("ann", page + "/blob/main/index.html").text()).contains("By the first steps");
        assertThat(get("ann", "/settings/tokens").text()).contains("hf, let in on 20");
    }
}
