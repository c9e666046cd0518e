package io.demitasse.components.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.client.Client;
import io.demitasse.client.FakeApp;
import io.demitasse.error.AuthorException;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteTest {
    private final FakeApp app = new FakeApp();

    @AfterEach
    void close() {
        app.close();
    }

    private void takes(String component, String schema, String rest) {
        app.answer("/gradio_api/info", 200, """
                {"named_endpoints":{"/greet":{"parameters":[{"label":"Name","parameter_name":"name",%s,"type":%s,
                 "python_type":{"type":"str"},"component":"%s"}],"returns":[{"label":"Greeting",
                 "type":{"type":"string"},"python_type":{"type":"str"},"component":"Textbox"}]}},
                 "unnamed_endpoints":{}}""".formatted(rest, schema, component));
    }

    @Test
    void aFormOfOneEndpointCallsIt() {
        app.messages(
                "{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":[\"Hi\",null]}}",
                FakeApp.CLOSED);
        try (Client client = Client.connect(app.url());
                DemoTester demo = DemoTester.of(Remote.load(client))) {
            demo.fill("Name", "Ada").click("Submit");
            assertThat(demo.value("Greeting")).isEqualTo("Hi");
        }
        assertThat(app.requests("/gradio_api/queue/join").get(0).body()).contains("\"data\":[null,\"Ada\"]");
    }

    @Test
    void anInputWithoutAComponentIsRefusedOrHasItsDefault() {
        takes("Dataframe", "{}", "\"parameter_has_default\":false");
        try (Client client = Client.connect(app.url())) {
            assertThatThrownBy(() -> Remote.load(client))
                    .isInstanceOf(AuthorException.class)
                    .hasMessageStartingWith("The remote app has no endpoint that can be shown here. /greet of the");
            assertThatThrownBy(() -> Remote.load(client, "/greet"))
                    .isInstanceOf(AuthorException.class)
                    .hasMessage("/greet of the remote app takes 'name', a Dataframe, for which there is no component"
                            + " here. Call it by client.function(\"/greet\", …) from a handler of your own.");
        }
        takes("Dataframe", "{}", "\"parameter_has_default\":true,\"parameter_default\":[1]");
        app.messages("{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"output\":{\"data\":[\"Hi\",null]}}");
        try (Client client = Client.connect(app.url());
                DemoTester demo = DemoTester.of(Remote.load(client, "/greet"))) {
            demo.click("Generate");
            assertThat(demo.value("Greeting")).isEqualTo("Hi");
        }
        assertThat(app.requests("/gradio_api/queue/join").get(0).body()).contains("\"data\":[null,[1]]");
    }

    @Test
    void choicesAreSentAsTheyWereGiven() {
        takes(
                "Radio",
                "{\"type\":\"number\",\"enum\":[1,2.5]}",
                "\"parameter_has_default\":true,\"parameter_default\":1");
        app.messages("{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"output\":{\"data\":[\"Hi\",null]}}");
        try (Client client = Client.connect(app.url());
                DemoTester demo = DemoTester.of(Remote.load(client))) {
            demo.choose("Name", "2.5").click("Submit");
            assertThat(demo.value("Greeting")).isEqualTo("Hi");
        }
        assertThat(app.requests("/gradio_api/queue/join").get(0).body()).contains("\"data\":[null,2.5]");
    }
}
