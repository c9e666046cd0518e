package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.clients.ClientTools;
import io.demitasse.spaces.build.Demos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Hub's own clients, unmodified, with a hub of ours. */
@Tag(ClientTools.TAG)
class HubClientsTest extends OnHubForClients {
    HubClientsTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void pythonClientOfToday() throws Exception {
        assertThat(python("hub", "hub_client.py")).contains("ok datasets 2.4.0");
    }

    @Test
    void pythonClientOfYesterday() throws Exception {
        assertThat(python("hub1", "hub_client.py")).contains("ok datasets 1.33.0");
    }

    @Test
    void pythonClientOfThePast() throws Exception {
        assertThat(python("hub0", "hub_client.py")).contains("ok datasets 0.36.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub", "hub1", "hub0"})
    void peopleTalkAndProposeChanges(String tools) throws Exception {
        assertThat(python(tools, "community_client.py"))
                .contains(
                        "ok discussions",
                        "ok lists",
                        "ok pull_requests",
                        "ok conflicts",
                        "ok likes",
                        "ok private",
                        "ok webhooks");
    }

    @Test
    void datasetsArePushedAndLoaded() throws Exception {
        Map<String, String> environment = new HashMap<>(environment("datasets"));
        environment.put("HF_HUB_DISABLE_XET", "1");
        assertThat(ClientTools.run(
                        folder(),
                        environment,
                        List.of(python("hub").resolve("python").toString(), script("datasets_client.py"))))
                .contains("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-client.cjs", "hub-changes.cjs"})
    void javaScriptClient(String script) throws Exception {
        Map<String, String> environment = new HashMap<>(environment("javascript"));
        environment.put(
                "NODE_PATH", ClientTools.folder().resolve("node_modules").toString());
        Files.createDirectories(Path.of(environment.get("HF_HOME")));
        assertThat(ClientTools.run(folder(), environment, List.of("node", script(script))))
                .contains("ok");
    }

    private String hf(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(python("hub").resolve("hf").toString()), Stream.of(words))
                .toList();
        return ClientTools.run(folder(), environment("command"), command);
    }

    @Test
    void theCommandFindsItsWay() {
        assertThat(hf("spaces", "templates")).contains("templates/demitasse", "templates/gradio", "templates/static");
        assertThat(hf("repos", "create", "ann/begun", "--type", "space", "--template", "Page"))
                .contains("/spaces/ann/begun");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(hf("spaces", "wait", "ann/begun")).contains("RUNNING"));
        assertThat(hf("spaces", "search", "begun")).contains("ann/begun");
        assertThat(hf("repos", "ls", "--format", "json")).contains("ann/begun");
        assertThat(hf("spaces", "hardware")).contains("cpu-basic", "2 vCPU", "2 GB");
        assertThat(hf("spaces", "settings", "ann/begun", "--sleep-time", "3600"))
                .contains("sleep_time: 3600");
    }

    @Test
    void theCommandUploadsASpaceAndAClientOfGradioCallsItByName() throws Exception {
        Path app = Files.createDirectories(folder().resolve("greeter"));
        Files.writeString(app.resolve("Greeter.java"), Demos.GREETER);
        Files.writeString(
                app.resolve("README.md"), "---\ntitle: Greeter\nsdk: demitasse\napp_file: Greeter.java\n---\n");
        String hf = python("hub").resolve("hf").toString();
        hub().create("space", "greeter", ",\"sdk\":\"demitasse\"");
        ClientTools.run(app, environment("hf"), List.of(hf, "upload", "ann/greeter", ".", ".", "--repo-type", "space"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        hub().get("", "/api/spaces/ann/greeter/runtime").text().contains("\"RUNNING\""));
        assertThat(ClientTools.run(
                        folder(),
                        environment("gradio"),
                        List.of(
                                ClientTools.python().toString(),
                                "-c",
                                "from gradio_client import Client; print(Client('ann/greeter').predict('Ada', 3))")))
                .contains("Hello, Ada!!!");
    }
}
