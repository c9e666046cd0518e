package io.demitasse.components.remote;

import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.Interface;
import io.demitasse.client.Client;
import io.demitasse.client.FakeApp;
import io.demitasse.client.RemoteFunction;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler that calls a function of another app. */
class RemoteFunctionTest {
    private static final String STARTED = "{\"msg\":\"process_starts\",\"event_id\":\"e1\"}";

    private final FakeApp app = new FakeApp();
    private final Client client = Client.connect(app.url());
    private final RemoteFunction<String> greet = client.function("/greet", String.class);

    @AfterEach
    void close() {
        client.close();
        app.close();
    }

    private static String done(String text) {
        return "{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":[\"" + text
                + "\",null]}}";
    }

    private static String next(String data) {
        return "{\"msg\":\"process_generating\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":" + data
                + "}}";
    }

    private static String log(String level, String text) {
        return "{\"msg\":\"log\",\"event_id\":\"e1\",\"log\":\"" + text + "\",\"level\":\"" + level
                + "\",\"title\":\"\"}";
    }

    private DemoTester greeter() {
        return DemoTester.of(Interface.of("Greeter")
                .inputs(textbox("Name"))
                .outputs(textbox("Greeting"))
                .predict((name, call) -> greet.run(call, name)));
    }

    @Test
    void givesTheResultAndToasts() {
        app.messages(STARTED, log("warning", "careful"), log("info", "well"), done("Hi Ada"), FakeApp.CLOSED);
        try (DemoTester demo = greeter()) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.value("Greeting")).isEqualTo("Hi Ada");
            assertThat(demo.toasts()).containsExactly("careful", "well");
        }
    }

    @Test
    void eachCallHasASessionOfItsOwn() {
        app.messages(done("one"), FakeApp.CLOSED).messages(done("two"), FakeApp.CLOSED);
        try (DemoTester demo = greeter()) {
            demo.fill("Name", "Ada").click("Submit").click("Submit");
            assertThat(demo.value("Greeting")).isEqualTo("two");
        }
        List<String> sessions = app.requests("/gradio_api/queue/join").stream()
                .map(each -> each.body().replaceAll(".*\"session_hash\":\"([^\"]+)\".*", "$1"))
                .toList();
        assertThat(sessions).hasSize(2).doesNotHaveDuplicates().allMatch(each -> each.length() == 36);
    }

    @Test
    void whatTheRemoteAppSaysItRefusesIsSaidHere() {
        app.messages(
                "{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"success\":false,\"output\":{\"error\":\"No such name.\"}}",
                FakeApp.CLOSED);
        try (DemoTester demo = greeter()) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.failure()).isEqualTo("No such name.");
        }
    }

    @Test
    void aFullQueueThereIsSaidHere() {
        app.answer("/gradio_api/queue/join", 503, "{\"detail\":\"Queue is full.\"}");
        try (DemoTester demo = greeter()) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.failure()).isEqualTo("Queue is full.");
        }
    }

    @Test
    void whatIsOfNoUseToVisitorsStaysInTheLog() {
        app.answer("/gradio_api/queue/join", 500, "database at 10.0.0.7 is down");
        try (DemoTester demo = greeter()) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.failure()).isNotEmpty().doesNotContain("database").doesNotContain(app.url());
        }
    }

    @Test
    void valuesAreStreamed() {
        app.messages(next("[\"a\",null]"), next("[[[\"append\",[],\"b\"]],[]]"), done("ab"), FakeApp.CLOSED);
        try (DemoTester demo =
                DemoTester.of(Interface.of("Streams").inputs(textbox("Name")).outputs(textbox("Greeting")).stream(
                        (name, out, call) -> greet.stream(call, out, name)))) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.values("Greeting")).containsExactly("a", "ab");
        }
    }

    @Test
    void aStopHereIsAStopThere() {
        app.stream(says -> {
            says.message(STARTED);
            says.message(next("[\"a\",null]"));
            says.hold();
        });
        try (DemoTester demo =
                DemoTester.of(Interface.of("Streams").inputs(textbox("Name")).outputs(textbox("Greeting")).stream(
                        (name, out, call) -> greet.stream(call, out, name)))) {
            demo.fill("Name", "Ada")
                    .start("Submit")
                    .await("Greeting", "a"::equals)
                    .stop();
            await().untilAsserted(() -> assertThat(app.requests("/gradio_api/cancel"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.body()).contains("\"event_id\":\"e1\"")));
        }
    }

    @Test
    void severalValuesAreMadeOfTheResult() {
        app.messages(done("Hi"), FakeApp.CLOSED);
        var both = client.function("/greet", r -> out(r.get(0, String.class), (double) r.size()));
        try (DemoTester demo = DemoTester.of(Interface.of("Two")
                .inputs(textbox("Name"))
                .outputs(textbox("Greeting"), number("Size"))
                .predict((name, call) -> both.run(call, name)))) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.value("Greeting")).isEqualTo("Hi");
            assertThat(demo.value("Size")).isEqualTo(1.0);
        }
    }
}
