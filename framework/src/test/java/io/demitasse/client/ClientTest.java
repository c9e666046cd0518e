package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting, and what a server may answer to a call. */
class ClientTest {
    private static final String DONE =
            "{\"msg\":\"process_completed\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":[\"Hi\",null]}}";

    private final FakeApp app = new FakeApp();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aCallSendsNullForStateAndLeavesItOutOfTheResult() {
        app.messages(DONE, FakeApp.CLOSED);
        try (Client client = Client.connect(app.url() + "/")) {
            Result result = client.predict("greet", "Ada");
            assertThat(result.size()).isEqualTo(1);
            assertThat(result.as(String.class)).isEqualTo("Hi");
        }
        FakeApp.Request join = app.requests("/gradio_api/queue/join").get(0);
        assertThat(Json.read(join.body()).path("data")).isEqualTo(Json.read("[null,\"Ada\"]"));
        assertThat(join.headers()).containsEntry("X-gradio-user", List.of("api"));
    }

    @Test
    void headersAndTokenGoWithEachRequest() {
        app.messages(DONE, FakeApp.CLOSED);
        try (Client client = Client.connect(app.url(), o -> o.token("secret").header("x-demo", "1"))) {
            client.predict("greet", "Ada");
        }
        for (String path : List.of("/config", "/gradio_api/info", "/gradio_api/queue/join", "/gradio_api/queue/data")) {
            assertThat(app.requests(path).get(0).headers())
                    .containsEntry("Authorization", List.of("Bearer secret"))
                    .containsEntry("X-demo", List.of("1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "host:7860",
                "/path",
                "http://",
                "http://h/?a=b",
                "http://h/#x",
                "not an address",
                ""
            })
    void anAddressThatIsNoneIsRefused(String url) {
        assertThatThrownBy(() -> Client.connect(url))
                .isInstanceOf(ClientException.Mismatch.class)
                .hasMessageContaining("'" + url + "' is no address");
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        assertThatThrownBy(() -> Client.connect("http://ann:secret@127.0.0.1"))
                .hasMessage("Give name and password by o.login(…), not in the address.");
    }

    @Test
    void nothingAnswers() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Client.connect("http://127.0.0.1:" + port))
                .isInstanceOf(ClientException.Connection.class)
                .hasMessage("GET http://127.0.0.1:" + port + "/config failed: nothing answers at that address.");
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForSoLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            assertThatThrownBy(() -> Client.connect(url, o -> o.within(Duration.ofMillis(200))))
                    .isInstanceOf(ClientException.Late.class)
                    .hasMessage("GET " + url + "/config took longer than 0.2 s.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | <html>hello</html>",
                "200 | {}",
                "200 | []",
                "200 | ``",
                "404 | ``",
                "200 | {\"dependencies\":[]}"
            })
    void whatIsNoAppIsNotTakenForOne(int status, String body) {
        app.answer("/config", status, body);
        assertThatThrownBy(() -> Client.connect(app.url()))
                .isInstanceOf(ClientException.NotGradio.class)
                .hasMessage("There is no Gradio app at " + app.url()
                        + ": its /config is not that of one. Give the address that a browser opens the app with.");
    }

    @Test
    void anOldProtocolIsNamed() {
        app.answer("/config", 200, "{\"protocol\":\"ws\",\"dependencies\":[]}");
        assertThatThrownBy(() -> Client.connect(app.url()))
                .isInstanceOf(ClientException.NotGradio.class)
                .hasMessageEndingWith(" speaks the protocol ws, which is not sse_v3. It needs Gradio 4.24 or newer.");
    }

    @Test
    void aRedirectIsToldNotFollowed() {
        app.answer("/config", 302, "", Map.of("Location", "http://elsewhere.example/"));
        assertThatThrownBy(() -> Client.connect(app.url(), o -> o.token("secret")))
                .isInstanceOf(ClientException.Connection.class)
                .hasMessageEndingWith("/config was sent on to http://elsewhere.example/. Connect to that address.");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        app.answer("/config", 200, "{\"x\":\"" + "y".repeat(5_000) + "\"}");
        assertThatThrownBy(() ->
                        Client.connect(app.url(), o -> o.limits(new ClientLimits(1_000, Duration.ofSeconds(9), 9, 9))))
                .isInstanceOf(ClientException.Connection.class)
                .hasMessageEndingWith("failed: An answer has more than 1000 bytes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {\"detail\":{\"error\":\"Not authenticated\",\"auth_message\":null}} | Unauthorised | /greet was refused: Not authenticated.",
                "403 | {\"detail\":\"No.\"}        | Unauthorised | /greet was refused: No.",
                "422 | {\"detail\":[{\"is_valid\":true,\"message\":\"\"},{\"is_valid\":false,\"message\":\"too short\",\"parameter_name\":\"name\"}]} | Invalid | /greet was given: name: too short",
                "422 | {\"detail\":[{\"type\":\"missing\",\"msg\":\"Field required\"}]} | Invalid | /greet was given: Field required",
                "422 | {\"detail\":\"wrong\"}      | Invalid      | /greet was given: wrong.",
                "429 | {\"detail\":\"Slow down\"}  | Busy         | The app takes no more now: Slow down. Try /greet again in a moment.",
                "503 | {\"detail\":\"Queue is full. Max size is 1 and size is 1.\"} | Busy | Queue is full. Max size is 1 and size is 1. Try /greet",
                "500 | Internal Server Error       | Connection   | /greet was answered with 500: Internal Server Error.",
                "502 | ``                          | Connection   | /greet was answered with 502: no word about it.",
                "200 | {}                          | Connection   | /greet was answered without an event_id: {}",
                "200 | <html>                      | Connection   | The server sent what is no JSON: <html>",
            })
    void aRefusalSaysWhy(int status, String body, String kind, String text) {
        app.answer("/gradio_api/queue/join", status, body);
        try (Client client = Client.connect(app.url())) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .hasMessageContaining(text)
                    .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
        }
    }

    @Test
    void argumentsThatDontFitAreNotSent() {
        try (Client client = Client.connect(app.url())) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada", 3))
                    .isInstanceOf(ClientException.Mismatch.class)
                    .hasMessage("/greet takes 1 arguments, not 2: /greet(name: str) -> Greeting: str");
            assertThatThrownBy(() -> client.predict("/greet")).hasMessageStartingWith("/greet misses name: ");
            assertThatThrownBy(() -> client.predict("/greet", Arguments.of("nmae", "Ada")))
                    .hasMessageStartingWith("/greet misses name and does not know nmae: ");
            assertThatThrownBy(() -> client.predict("/greet", new byte[3]))
                    .hasMessageStartingWith("Bytes have no name to send them under");
            assertThatThrownBy(() -> client.predict("/greet", new Object()))
                    .isInstanceOf(ClientException.Mismatch.class)
                    .hasMessageStartingWith("The value for name can't be sent as JSON: ");
            assertThatThrownBy(() -> client.predict("/gret", "Ada"))
                    .hasMessage("The app has no endpoint /gret. It has /greet.");
            assertThatThrownBy(() -> client.endpoint(7)).hasMessage("The app has no endpoint 7. It has /greet.");
        }
        assertThat(app.requests("/gradio_api/queue/join")).isEmpty();
    }

    @Test
    void theOnlyEndpointNeedsNoName() {
        app.messages(DONE, FakeApp.CLOSED);
        try (Client client = Client.connect(app.url())) {
            assertThat(client.endpoint().predict("Ada").as(String.class)).isEqualTo("Hi");
            assertThat(client.api()).hasToString("/greet(name: str) -> Greeting: str");
        }
    }

    @Test
    void aFileElsewhereIsNotFetched() {
        app.messages(
                DONE.replace(
                        "\"Hi\"", "{\"path\":\"http://127.0.0.1:1/secret\",\"meta\":{\"_type\":\"gradio.FileData\"}}"),
                FakeApp.CLOSED);
        try (Client client = Client.connect(app.url())) {
            RemoteFile file = client.predict("/greet", "Ada").as(RemoteFile.class);
            assertThatThrownBy(file::open)
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "The file is not in the app but at 'http://127.0.0.1:1/secret'. Fetch it there if you trust that address.");
        }
    }

    @Test
    void aFileIsAskedForByItsEncodedPath() throws IOException {
        app.answer("/gradio_api/file=/tmp/Zo%C3%AB%20%231%3F.txt", 200, "content");
        app.messages(
                DONE.replace(
                        "\"Hi\"",
                        "{\"path\":\"/tmp/Zoë #1?.txt\",\"url\":\"http://elsewhere.example/x\",\"meta\":{\"_type\":\"gradio.FileData\"}}"),
                FakeApp.CLOSED);
        try (Client client = Client.connect(app.url())) {
            RemoteFile file = client.predict("/greet", "Ada").as(RemoteFile.class);
            assertThat(file.name()).isEqualTo("Zoë #1.txt");
            assertThat(file.bytes()).asString().isEqualTo("content");
            assertThat(file.size()).isEqualTo(7);
        }
    }

    @Test
    void aResultOfAnotherTypeSaysWhatItIs() {
        app.messages(DONE, FakeApp.CLOSED);
        try (Client client = Client.connect(app.url())) {
            Result result = client.predict("/greet", "Ada");
            assertThatThrownBy(() -> result.as(Integer.class))
                    .isInstanceOf(ClientException.Mismatch.class)
                    .hasMessage("Value 0 (Greeting) of /greet is \"Hi\", which is no Integer.");
            assertThatThrownBy(() -> result.as(RemoteFile.class))
                    .hasMessageEndingWith("\"Hi\", which is no RemoteFile.");
            assertThatThrownBy(() -> result.listOf(String.class))
                    .hasMessage("Value 0 (Greeting) of /greet is no list: \"Hi\"");
            assertThatThrownBy(() -> result.get(1, String.class))
                    .hasMessage("/greet gives 1 values; there is none at 1, counted from 0.");
        }
    }

    @Test
    void anUpdateStandsForItsValueAndNullForNone() {
        app.messages(
                DONE.replace("\"Hi\"", "{\"__type__\":\"update\",\"value\":\"new\",\"label\":\"L\"}"), FakeApp.CLOSED);
        app.messages(DONE.replace("\"Hi\"", "null"), FakeApp.CLOSED);
        try (Client client = Client.connect(app.url())) {
            assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("new");
            Result empty = client.predict("/greet", "Ada");
            assertThat(empty.find(0, String.class)).isEmpty();
            assertThatThrownBy(() -> empty.as(String.class))
                    .hasMessage("Value 0 (Greeting) of /greet is empty. Use find(0, …) where that may be.");
        }
    }
}
