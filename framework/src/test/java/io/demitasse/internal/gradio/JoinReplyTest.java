package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinReplyTest {
    private static final Optional<String> PYTHON = Optional.of("gradio_client/2.7.2; hf_hub/2.4.0; python/3.11.7");

    private static Duration wait(Optional<String> agent, long endedMillis) {
        return JoinReply.wait(agent, Optional.of(Duration.ofMillis(endedMillis)));
    }

    @Test
    void pythonsClientLearnsOfAnEventAMomentAfterAStreamHasEnded() {
        assertThat(wait(PYTHON, 0)).isEqualTo(Duration.ofMillis(40));
        assertThat(wait(PYTHON, 15)).isEqualTo(Duration.ofMillis(25));
        assertThat(wait(PYTHON, 40)).isZero();
        assertThat(wait(PYTHON, 4000)).isZero();
    }

    @Test
    void withoutAnEndOrForOthersNothingIsWaitedFor() {
        assertThat(JoinReply.wait(PYTHON, Optional.empty())).isZero();
        assertThat(wait(Optional.empty(), 0)).isZero();
        assertThat(wait(Optional.of("node"), 0)).isZero();
    }

    @Test
    void theReplyThatComesLaterIsTheSame() throws Exception {
        var app = Blocks.of("Demo", page -> {
            var text = page.add(line("Text"));
            page.onApi("echo").inputs(text).outputs(text).run(given -> given);
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            Asker asker = Asker.withoutCookies(served.url());
            asker.join(0, "session", "[\"a\"]");
            asker.messages("session");
            var reply = asker.post(
                    "gradio_api/queue/join", Asker.body(0, "session", "[\"b\"]"), "User-Agent", PYTHON.orElseThrow());
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            String event = reply.json().path("event_id").asText();
            assertThat(asker.messages("session")).anySatisfy(message -> {
                assertThat(message.path("event_id").asText()).isEqualTo(event);
                assertThat(message.at("/output/data/0").asText()).isEqualTo("b");
            });
        }
    }
}
