package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page could say of events if it were not ours. */
class HostileEventsTest {
    private final Launched served = Blocks.of("Events", page -> {
                var go = page.add(press("Go"));
                var out = page.add(line("Out").interactive(false));
                var hold = go.hold();
                page.on(hold)
                        .inputs(hold.data(), out)
                        .outputs(out)
                        .run((held, shown) -> shown + "held " + held.millis());
                page.on(go.click())
                        .outputs(out)
                        .run(() -> "clicked")
                        .success()
                        .outputs(out)
                        .run(() -> "followed");
                page.onUnload().outputs(out).run(() -> "left");
            })
            .launch(o -> o.port(0));
    private final Client ann = new Client(served.url());

    @BeforeEach
    void visit() throws IOException, InterruptedException {
        ann.get("");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private LiveClient page() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        return page;
    }

    private static String run(int handler, String more) {
        return "{\"t\":\"run\",\"j\":\"job-0001\",\"h\":" + handler + more + "}";
    }

    private static JsonNode end(List<JsonNode> patches) {
        return patches.get(patches.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"d\":null",
                ",\"d\":[]",
                ",\"d\":\"x\"",
                ",\"d\":{}",
                ",\"d\":{\"millis\":\"1\",\"finger\":\"thumb\"}",
                ",\"d\":{\"millis\":1,\"finger\":null}",
                ",\"d\":{\"millis\":1,\"finger\":\"thumb\",\"more\":1}"
            })
    void whatAnEventSaysHasToBeOfItsShape(String data) throws InterruptedException {
        JsonNode end = end(page().say(run(0, data)).untilEnd("job-0001"));
        assertThat(end.get(3).asText()).isEqualTo("failed");
        assertThat(end.get(8).asText()).isEqualTo("The server did not understand this request. Load the page again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatOnlyFollowsCanNotBeStartedByAPage(int handler) throws InterruptedException {
        LiveClient page = page();
        page.say(run(handler, ""));
        assertThat(page.frame().toString())
                .contains("\"error\"")
                .doesNotContain("followed")
                .doesNotContain("left");
    }

    @Test
    void whatOnlyHandlersFillCanNotBeEntered() throws InterruptedException {
        LiveClient page = page();
        page.say("{\"t\":\"enter\",\"v\":{\"c1\":[\"forged\"],\"c99\":[\"x\"],\"c0\":[\"x\"]}}");
        JsonNode held = page.say(run(0, ",\"d\":{\"millis\":7,\"finger\":\"thumb\"}"))
                .until(patch -> patch.get(0).asText().equals("v"))
                .get(1);
        assertThat(held.toString()).isEqualTo("[\"v\",\"c1\",[\"held 7\"]]");
    }
}
