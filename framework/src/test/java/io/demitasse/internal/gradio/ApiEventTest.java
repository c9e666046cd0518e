package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiEventTest {
    private final Launched served = Blocks.of("Demo", page -> {
                var out = page.add(line("Out"));
                page.onApi("tick").outputs(out).run(() -> {
                    // Until the clock that durations are read from has moved on by what they are counted in.
                    long start = System.nanoTime();
                    while (System.nanoTime() - start < 2_000_000) {
                        Thread.onSpinWait();
                    }
                    return "tock";
                });
            })
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private List<JsonNode> call(String session) throws IOException, InterruptedException {
        asker.join(0, session, "[]");
        return asker.messages(session);
    }

    private static JsonNode message(List<JsonNode> all, String kind) {
        return all.stream()
                .filter(each -> each.path("msg").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstCallCanNotSayHowLongItMayTake() throws IOException, InterruptedException {
        assertThat(message(call("first"), "process_starts").get("eta").isNull()).isTrue();
    }

    @Test
    void laterOnesSayHowLongTheOnesBeforeRan() throws IOException, InterruptedException {
        JsonNode output = message(call("first"), "process_completed").path("output");
        double first = output.path("duration").asDouble();
        assertThat(first).isGreaterThanOrEqualTo(0.002);
        assertThat(output.path("average_duration").asDouble()).isEqualTo(first);
        assertThat(message(call("second"), "process_starts").path("eta").asDouble())
                .isEqualTo(first);
    }
}
