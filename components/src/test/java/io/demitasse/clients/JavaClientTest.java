package io.demitasse.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Launched;
import io.demitasse.client.Client;
import io.demitasse.client.ClientException;
import io.demitasse.client.RemoteFile;
import io.demitasse.client.Result;
import io.demitasse.media.MediaFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our own client, asked of our own apps what Gradio's clients are asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaClientTest {
    private final Launched served = ProtocolDemos.serve();
    private final Launched closed = ProtocolDemos.servePrivate();

    @AfterAll
    void close() {
        served.close();
        closed.close();
    }

    private Client connect(String demo) {
        return Client.connect(served.url() + demo + "/");
    }

    @Test
    void callsByPlaceAndWithDefaults() {
        try (Client client = connect("greeter")) {
            assertThat(client.predict("/predict", "Ada", 3).as(String.class)).isEqualTo("Hello, Ada!!!");
            assertThat(client.predict("/predict", "Ada").as(String.class)).isEqualTo("Hello, Ada!");
            assertThat(client.api().toString()).contains("/predict", "enthusiasm");
        }
    }

    @Test
    void tellsWhatTheAppSaysIsWrong() {
        try (Client client = connect("calculator")) {
            assertThatThrownBy(() -> client.predict("/predict", 1, "divide", 0))
                    .isInstanceOf(ClientException.App.class)
                    .hasMessageContaining("Cannot divide by zero!");
        }
    }

    @Test
    void readsAStreamResultByResult() {
        try (Client client = connect("count")) {
            assertThat(client.submit("/count", 4).results().map(each -> each.as(String.class)))
                    .containsExactly("0", "1", "2", "3");
        }
    }

    @Test
    void keepsStateForAClient() {
        try (Client client = connect("increment");
                Client other = connect("increment")) {
            client.predict("/increment_with_queue");
            assertThat(client.predict("/increment_with_queue").as(Integer.class))
                    .isEqualTo(2);
            assertThat(other.predict("/increment_with_queue").as(Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void sendsAndGetsFiles() {
        try (Client client = connect("files")) {
            var file = MediaFile.of("Zoë #1.txt", "text/plain", "here".getBytes(StandardCharsets.UTF_8));
            Result result = client.predict("/predict", List.of(file), file);
            RemoteFile back = result.get(1, RemoteFile.class);
            assertThat(back.name()).isEqualTo("Zoë #1.txt");
            assertThat(back.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("here");
        }
    }

    @Test
    void signsInWhereOneHasTo() {
        String url = closed.url() + "greeter/";
        try (Client client = Client.connect(url, o -> o.login("ann", "se:cret é"))) {
            assertThat(client.predict("/predict", "Ada", 2).as(String.class)).isEqualTo("Hello, Ada!!");
        }
        assertThatThrownBy(() -> Client.connect(url)).isInstanceOf(ClientException.Unauthorised.class);
        assertThatThrownBy(() -> Client.connect(url, o -> o.login("ann", "wrong")))
                .isInstanceOf(ClientException.Unauthorised.class);
    }
}
