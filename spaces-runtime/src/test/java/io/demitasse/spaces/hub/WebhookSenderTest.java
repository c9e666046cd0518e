package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.internal.fetch.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebhookSenderTest {
    private final Hearer hearer;
    private final WebhookSender sender;

    WebhookSenderTest() throws IOException {
        hearer = new Hearer();
        sender = WebhookSender.start(any -> true, Duration.ofSeconds(20));
    }

    @AfterEach
    void end() {
        sender.close();
        hearer.close();
    }

    @Test
    void whatIsSentArrivesWithItsSecret() throws Exception {
        assertThat(sender.send(hearer.url("/hook?x=1"), "s3cret", "{\"é\":1}")).isEqualTo(200);
        Hearer.Heard heard = hearer.next();
        assertThat(heard.path()).isEqualTo("/hook?x=1");
        assertThat(heard.secret()).isEqualTo("s3cret");
        assertThat(heard.payload().path("é").asInt()).isEqualTo(1);

        sender.send(hearer.url("/"), "", "{}");
        assertThat(hearer.next().secret()).isEmpty();
    }

    @Test
    void redirectionsAreNotFollowed() throws Exception {
        hearer.answer(307);
        assertThat(sender.send(hearer.url("/"), "s3cret", "{}")).isEqualTo(307);
        assertThat(hearer.next().path()).isEqualTo("/");
        assertThat(hearer.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "169.254.169.254",
                "2130706433"
            })
    void placesThatAreNotPublicAreNotConnectedTo(String host) throws Exception {
        try (var careful = WebhookSender.start(PublicAddresses::isPublic, Duration.ofSeconds(20))) {
            String url = hearer.url("/").replace("127.0.0.1", host);
            assertThatThrownBy(() -> careful.send(url, "s3cret", "{}")).isInstanceOf(IOException.class);
            assertThat(hearer.waiting()).isZero();
            if (host.equals("127.0.0.1")) {
                assertThatThrownBy(() -> careful.send(url, "", "{}")).hasMessage("127.0.0.1 is at no public address");
            }
        }
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForWithoutEnd() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var hasty = WebhookSender.start(any -> true, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> hasty.send("http://127.0.0.1:" + silent.getLocalPort() + "/", "", "{}"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("there was no answer");
        }
    }

    @Test
    void whoIsNotThereIsSaidToBeSo() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThatThrownBy(() -> sender.send("http://127.0.0.1:" + port + "/", "", "{}"))
                .isInstanceOf(IOException.class)
                .hasMessage("the connection failed");
        assertThatThrownBy(() -> sender.send("http://no-such-host.invalid/", "", "{}"))
                .hasMessage("no-such-host.invalid can't be found");
    }
}
