package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceNameTest {
    private static final String HOST = "/api/spaces/ann/greeter/host";

    private final FakeApp app = new FakeApp();
    private final FakeApp hub = new FakeApp();

    @AfterEach
    void close() {
        app.close();
        hub.close();
    }

    private Client connect(String name) {
        return Client.connect(name, o -> o.hub(hub.url() + "/").token("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ""})
    void theHubSaysWhereTheAppIsAndBothAreGivenTheToken(String end) {
        hub.answer(HOST, 200, "{\"host\":\"" + app.url() + end + "\"}");
        app.messages(
                "{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":[\"Hi\",null]}}",
                FakeApp.CLOSED);
        try (Client client = connect(" ann/greeter ")) {
            assertThat(client.predict("greet", "Ada").as(String.class)).isEqualTo("Hi");
        }
        assertThat(List.of(hub.requests(HOST).get(0), app.requests("/config").get(0)))
                .allSatisfy(
                        each -> assertThat(each.headers()).containsEntry("Authorization", List.of("Bearer secret")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void aSpaceThatTheHubDoesNotShowIsSaid(int status) {
        hub.answer(HOST, status, "{\"error\":\"Repository not found\"}");
        assertThatThrownBy(() -> connect("ann/greeter"))
                .isInstanceOf(ClientException.NotGradio.class)
                .hasMessage("There is no Space 'ann/greeter' at " + hub.url() + ", or you may not see it. Look at the"
                        + " name, name the hub by o.hub(…), and give a token of who may see it: o.token(…).");
    }

    @Test
    void aHubThatFailsOrIsNoneIsSaid() {
        hub.answer(HOST, 503, "{\"error\":\"Too many calls\"}");
        assertThatThrownBy(() -> connect("ann/greeter"))
                .isInstanceOf(ClientException.Busy.class)
                .hasMessageContaining("Too many calls");
        hub.answer(HOST, 200, "{\"host\":7}");
        assertThatThrownBy(() -> connect("ann/greeter")).hasMessageContaining("'7' is no address of an app");
        hub.answer(HOST, 200, "{}");
        assertThatThrownBy(() -> connect("ann/greeter"))
                .isInstanceOf(ClientException.NotGradio.class)
                .hasMessage("The hub at " + hub.url() + " does not say where the Space 'ann/greeter' is.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hub.example", "hub.example:7900", "ftp://hub.example", "http://", "not an address"})
    void aHubWithoutAnAddressIsSaid(String address) {
        assertThatThrownBy(() -> Client.connect("ann/greeter", o -> o.hub(address)))
                .isInstanceOf(ClientException.Mismatch.class)
                .hasMessage("'" + address + "' is no address of a hub: give one such as \"https://hub.example\" by"
                        + " o.hub(…) or the variable HF_ENDPOINT.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann/greeter/x",
                "../greeter",
                "ann/..",
                "ann/",
                "/greeter",
                "ann/gre eter",
                "ann/a?b",
                "ann\\b"
            })
    void whatIsNoNameIsNotAskedFor(String text) {
        assertThat(SpaceName.of(text)).isEmpty();
    }
}
