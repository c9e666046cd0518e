package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Hardware;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsTest extends OnHub {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CARD = "---\\nsdk: demitasse\\napp_file: App.java\\n%s---\\n";

    DeploymentsTest(@TempDir Path folder) {
        super(folder);
    }

    private static String program(String greeting) {
        return """
                import static io.demitasse.components.Components.*;
                import io.demitasse.Interface;

                class App {
                  public static void main(String[] args) {
                    Interface.of("%s " + System.getenv("WHO") + System.getenv("KEY"))
                        .inputs(textbox("Name"))
                        .outputs(textbox("Greeting"))
                        .predict(name -> "Hello, " + name)
                        .launch();
                  }
                }
                """.formatted(greeting);
    }

    private void deploy(String name, String program) throws Exception {
        deploy(name, program, "");
    }

    private void deploy(String name, String program, String more) throws Exception {
        var said = hub().post(
                        "ann",
                        "/api/spaces/ann/" + name + "/commit/main",
                        AskedHub.header("Deploy")
                                + AskedHub.file(
                                        "README.md", CARD.formatted(more).replace("\\n", "\n"))
                                + AskedHub.file("App.java", program));
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private JsonNode runtime(String name) throws Exception {
        return hub().get("ann", "/api/spaces/ann/" + name + "/runtime").json();
    }

    private void until(String name, String stage) {
        await().atMost(LONG).until(() -> runtime(name).path("stage").asText(), stage::equals);
    }

    private String page(String name) throws Exception {
        return answer(name).text();
    }

    private AskedHub.Said answer(String name) throws Exception {
        String host = hub().get("ann", "/api/spaces/ann/" + name + "/host")
                .json()
                .path("host")
                .asText();
        return hub().get("", host);
    }

    @Test
    void aPushBuildsAndSwapsAndAFailureLeavesTheOldServing() throws Exception {
        hub().create("space", "app", ",\"sdk\":\"demitasse\"");
        assertThat(runtime("app").path("hardware").path("current").isNull()).isTrue();
        deploy("app", program("First"));
        until("app", "RUNNING");
        assertThat(page("app")).contains("<title>First nullnull<");
        assertThat(answer("app").header("Content-Security-Policy")).endsWith("frame-ancestors 'self' *");
        deploy("app", "class App { broken }");
        await().atMost(LONG)
                .until(() -> runtime("app").path("errorMessage").asText(), text -> text.contains("App.java:1"));
        assertThat(page("app")).contains("<title>First nullnull<");
        deploy("app", program("Second"), "disable_embedding: true\\n");
        await().atMost(LONG).until(() -> page("app"), page -> page.contains("<title>Second "));
        assertThat(answer("app").header("Content-Security-Policy")).doesNotContain("frame-ancestors 'self' *");
    }

    @Test
    void secretsAndVariablesAreGivenAndSecretsNeverShown() throws Exception {
        hub().create("space", "secretive", ",\"sdk\":\"demitasse\"");
        String place = "/api/spaces/ann/secretive";
        hub().post(
                        "ann",
                        place + "/secrets",
                        "{\"key\":\"KEY\",\"value\":\"s3cret\",\"description\":\"of a service\"}");
        hub().post("ann", place + "/variables", "{\"key\":\"WHO\",\"value\":\"Ada\"}");
        deploy("secretive", program("For"));
        until("secretive", "RUNNING");
        assertThat(page("secretive")).contains("<title>For Adas3cret<");
        var secrets = hub().get("ann", place + "/secrets");
        assertThat(secrets.text()).doesNotContain("s3cret");
        assertThat(secrets.json().path("KEY").path("description").asText()).isEqualTo("of a service");
        assertThat(hub().get("bob", place + "/secrets").status()).isEqualTo(403);
        hub().post("ann", place + "/variables", "{\"key\":\"WHO\",\"value\":\"Grace\"}");
        await().atMost(LONG).until(() -> page("secretive"), page -> page.contains("<title>For Graces3cret<"));
        assertThat(Files.readAllBytes(folder().resolve("hub").resolve("hub.db")))
                .asString()
                .doesNotContain("s3cret");
    }

    @Test
    void findsTheHubUnlessItsOwnerNamesAnother() throws Exception {
        hub().create("space", "finder", ",\"sdk\":\"demitasse\"");
        deploy("finder", program("Hub").replace("KEY", "HF_ENDPOINT"));
        until("finder", "RUNNING");
        assertThat(page("finder")).contains("<title>Hub null" + hub().url() + "<");
        hub().post(
                        "ann",
                        "/api/spaces/ann/finder/variables",
                        "{\"key\":\"HF_ENDPOINT\",\"value\":\"https://hub.example\"}");
        await().atMost(LONG).until(() -> page("finder"), page -> page.contains("<title>Hub nullhttps://hub.example<"));
    }

    @Test
    void hardwareIsWhatItsProgramMayUse() throws Exception {
        hub().database().hardware().set(new Hardware("cpu-small", 768, 1));
        hub().create("space", "hard", ",\"sdk\":\"demitasse\"");
        deploy("hard", program("On").replace("WHO", "MEMORY").replace("KEY", "CPU_CORES"));
        until("hard", "RUNNING");
        assertThat(page("hard")).contains("<title>On 2048Mi2<");

        String place = "/api/spaces/ann/hard/hardware";
        var said = hub().post("ann", place, "{\"flavor\":\"cpu-small\",\"sleepTimeSeconds\":600}");

        assertThat(said.json().path("hardware").path("requested").asText()).isEqualTo("cpu-small");
        assertThat(said.json().path("gcTimeout").asLong()).isEqualTo(600);
        await().atMost(LONG).until(() -> page("hard"), page -> page.contains("<title>On 768Mi1<"));
        var unknown = hub().post("ann", place, "{\"flavor\":\"a100-large\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.error())
                .isEqualTo("This hub has no hardware 'a100-large'. Choose one of cpu-basic, cpu-small.");
        assertThat(hub().post("bob", place, "{\"flavor\":\"cpu-small\"}").status())
                .isEqualTo(403);
    }

    @Test
    void whatItsOwnerPausesStaysSoUntilItIsRestarted() throws Exception {
        hub().create("space", "paused", ",\"sdk\":\"demitasse\"");
        deploy("paused", program("Here"));
        until("paused", "RUNNING");
        assertThat(hub().post("bob", "/api/spaces/ann/paused/pause", "").status())
                .isEqualTo(403);
        assertThat(hub().post("ann", "/api/spaces/ann/paused/pause", "")
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("PAUSED");
        deploy("paused", program("Changed"));
        assertThat(runtime("paused").path("stage").asText()).isEqualTo("PAUSED");
        hub().post("ann", "/api/spaces/ann/paused/restart?factory=true", "");
        until("paused", "RUNNING");
        assertThat(page("paused")).contains("<title>Changed ");
    }

    @Test
    void afterARestartOfTheHubASpaceSleepsUntilSomebodyComes() throws Exception {
        hub().create("space", "sleeper", ",\"sdk\":\"demitasse\"");
        deploy("sleeper", program("Awake"));
        until("sleeper", "RUNNING");
        again();
        assertThat(runtime("sleeper").path("stage").asText()).isEqualTo("SLEEPING");
        hub().post("ann", "/api/spaces/ann/sleeper/variables", "{\"key\":\"WHO\",\"value\":\"Ada\"}");
        await().atMost(LONG).until(() -> page("sleeper"), page -> page.contains("<title>Awake Ada"));
    }

    @Test
    void oneWithoutAnAppSaysSo() throws Exception {
        hub().create("space", "empty", ",\"sdk\":\"demitasse\"");
        until("empty", "NO_APP_FILE");
        assertThat(runtime("empty").path("errorMessage").asText())
                .startsWith("The Space has nothing to run: neither a README.md with a card nor a Java file")
                .doesNotContain(folder().toString());
    }

    @Test
    void whatItHasWrittenStaysWhenItIsRenamedAndGoesWithIt() throws Exception {
        hub().create("space", "writer", ",\"sdk\":\"demitasse\"");
        deploy("writer", program("In").replace("WHO", "HOME"));
        until("writer", "RUNNING");
        String id = hub().get("", "/api/spaces/ann/writer").json().path("_id").asText();
        Path home = folder().resolve("hub").resolve("run").resolve(id).resolve("home");
        assertThat(page("writer")).contains("<title>In " + home);

        hub().post("ann", "/api/repos/move", """
                {"type":"space","fromRepo":"ann/writer","toRepo":"ann/author"}""");
        until("author", "RUNNING");
        assertThat(page("author")).contains("<title>In " + home);

        hub().ask("ann", "DELETE", "/api/repos/delete", "{\"type\":\"space\",\"name\":\"author\"}");
        await().atMost(LONG).until(() -> !Files.exists(home.getParent()));
    }
}
