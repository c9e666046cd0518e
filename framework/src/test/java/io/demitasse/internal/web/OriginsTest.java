package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Interface;
import io.demitasse.Launched;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Launched served = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .launch(o -> o.port(0));
    private final Client client = new Client(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "nonsense %"})
    void whatAnotherSiteSendsIsRefused(String origin) throws IOException, InterruptedException {
        for (String path : new String[] {"", "_d/upload", "_d/scheme", "_d/nothing"}) {
            HttpResponse<byte[]> answer = client.post(path, "x", "Origin", origin);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        client.get("");
        assertThatThrownBy(() -> client.live(origin))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .extracting(e -> ((WebSocketHandshakeException) e).getResponse().statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhyAndWhatAProxyHasToDo() throws IOException, InterruptedException {
        assertThat(text(client.post("", "x", "Origin", "http://evil.example")))
                .isEqualTo("This request came from another site (http://evil.example) and was refused."
                        + " If a proxy is in front of the app, let it pass on the Host header.");
    }

    @Test
    void aFormOfAnotherSiteThatHidesItsOriginIsRefused() throws IOException, InterruptedException {
        assertThat(client.post("", "x", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theOwnPageAndWhatIsNoBrowserMaySend() throws IOException, InterruptedException {
        String own = "http://" + served.url().getAuthority();
        assertThat(client.post("_d/upload", "x", "Origin", own).statusCode()).isEqualTo(200);
        assertThat(client.post("_d/upload", "x").statusCode()).isEqualTo(200);
        client.get("");
        assertThat(client.live(own).hello("", -1).get("known").asBoolean()).isFalse();
    }
}
