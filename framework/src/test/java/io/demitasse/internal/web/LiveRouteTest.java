package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Interface;
import io.demitasse.Launched;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveRouteTest {
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final int FLOOD = 40;
    private final Semaphore steps = new Semaphore(0);
    private final Launched served = Interface.of("Count").inputs(line("In")).outputs(line("Out")).stream(
                    (text, out) -> {
                        if (text.equals("flood")) {
                            for (int i = 0; i < FLOOD; i++) {
                                out.send("y".repeat(1 << 20) + i);
                            }
                            return;
                        }
                        if (!text.startsWith("count")) {
                            out.send(text);
                            return;
                        }
                        out.send("");
                        for (int i = 0; i < 20; i++) {
                            steps.acquire();
                            out.append(i + " ");
                        }
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

    private static String run(String job, String text) {
        return "{\"t\":\"run\",\"j\":\"" + job + "\",\"h\":0,\"v\":{\"c0\":[\"" + text + "\"]}}";
    }

    private String output(List<JsonNode> patches) {
        var text = new StringBuilder();
        for (JsonNode patch : patches) {
            String kind = patch.get(0).asText();
            if (kind.equals("v") && !patch.get(1).asText().equals("c0")) {
                text.setLength(0);
                text.append(patch.get(2).path(0).asText());
            } else if (kind.equals("a")) {
                text.append(patch.get(2).asText());
            }
        }
        return text.toString();
    }

    @Test
    void runsAHandlerAndPatchesItsOutput() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        List<JsonNode> patches = page.say(run("job-0001", "hällo 🦊 שלום")).untilEnd("job-0001");
        assertThat(output(patches)).isEqualTo("hällo 🦊 שלום");
    }

    @Test
    void aLostConnectionLosesAndDoublesNothing() throws InterruptedException {
        LiveClient first = ann.live("");
        String session = first.hello("", -1).get("s").asText();
        first.say(run("job-0001", "count"));
        steps.release(7);
        first.until(patch ->
                patch.get(0).asText().equals("a") && patch.get(2).asText().contains("6 "));
        first.drop();
        steps.release(6);
        LiveClient second = ann.live("");
        JsonNode joined = second.hello(session, first.seen());
        assertThat(joined.get("known").asBoolean()).isTrue();
        steps.release(7);
        second.untilEnd("job-0001");
        assertThat(output(first.patches()) + output(second.patches()))
                .isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ");
    }

    @Test
    void aPageThatIsLoadedAgainGetsAllAsItIsNow() throws InterruptedException {
        LiveClient first = ann.live("");
        String session = first.hello("", -1).get("s").asText();
        first.say(run("job-0001", "count"));
        steps.release(10);
        first.until(patch ->
                patch.get(0).asText().equals("a") && patch.get(2).asText().contains("9 "));
        first.drop();
        LiveClient second = ann.live("");
        second.hello(session, -1);
        second.until(patch ->
                patch.get(0).asText().equals("v") && !patch.get(1).asText().equals("c0"));
        assertThat(output(second.patches())).isEqualTo("0 1 2 3 4 5 6 7 8 9 ");
        assertThat(second.patches())
                .anyMatch(patch -> patch.get(0).asText().equals("j")
                        && patch.get(3).asText().equals("running"));
        steps.release(10);
        second.untilEnd("job-0001");
        assertThat(output(second.patches())).endsWith("17 18 19 ");
    }

    @Test
    void anotherVisitorsSessionIsNotKnown() throws IOException, InterruptedException {
        LiveClient mine = ann.live("");
        String session = mine.hello("", -1).get("s").asText();
        Client bob = new Client(served.url());
        bob.get("");
        JsonNode joined = bob.live("").hello(session, -1);
        assertThat(joined.get("known").asBoolean()).isFalse();
        assertThat(joined.get("s").asText()).isNotEqualTo(session);
    }

    @Test
    void withoutThePagesCookieTheSocketIsClosed() throws InterruptedException {
        LiveClient stranger = new Client(served.url()).live("");
        stranger.say("{\"t\":\"hello\"}");
        assertThat(stranger.closed()).isEqualTo(1008);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "\"hello\"",
                "{}",
                "{\"t\":\"rm\"}",
                "{\"t\":\"run\",\"j\":\"x\",\"h\":0}",
                "{\"t\":\"run\",\"j\":\"../../etc/passwd\",\"h\":0}",
                "{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0,\"v\":{\"__proto__\":[]}}",
                "{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0,\"v\":{\"c0\":\"no list\"}}",
                "{\"t\":\"stop\"}",
                "{\"t\":\"enter\",\"v\":{\"__proto__\":[]}}",
                "{\"t\":\"enter\",\"v\":{\"c0\":{\"a\":1}}}"
            })
    void aMessageThatMakesNoSenseIsAnsweredInThePageAndChangesNothing(String message) throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        page.say(message);
        assertThat(page.frame().toString())
                .isEqualTo(
                        "{\"p\":[[\"t\",\"error\",\"The server did not understand this request. Load the page again.\"]]}");
        assertThat(output(page.say(run("job-0002", "still here")).untilEnd("job-0002")))
                .isEqualTo("still here");
    }

    @Test
    void deeplyNestedJsonIsRefused() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        page.say("[".repeat(100_000));
        assertThat(page.frame().toString()).contains("did not understand");
    }

    @Test
    void unknownHandlersExamplesAndJobsAreToldOrIgnored() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        page.say("{\"t\":\"run\",\"j\":\"job-0001\",\"h\":99}");
        assertThat(page.frame().toString()).contains("There is no handler number 99 here.");
        page.say("{\"t\":\"example\",\"e\":\"0.99\"}");
        assertThat(page.frame().toString()).contains("There is no example 0.99 here.");
        page.say("{\"t\":\"stop\",\"j\":\"job-9999\"}");
        assertThat(output(page.say(run("job-0002", "still here")).untilEnd("job-0002")))
                .isEqualTo("still here");
    }

    @Test
    void anExampleCountsThoughThePageHasNotSeenIt() throws IOException, InterruptedException {
        try (Launched other = Interface.of("Echo")
                .inputs(line("In"))
                .outputs(line("Out"))
                .examples(row("example"))
                .predict(text -> text + "!")
                .launch(o -> o.port(0))) {
            var bob = new Client(other.url());
            bob.get("");
            LiveClient page = bob.live("");
            page.hello("", -1);
            String old = run("job-0001", "old").replace("}}", "},\"n\":0}");
            page.say("{\"t\":\"example\",\"e\":\"0.0\"}").say(old);
            assertThat(output(page.untilEnd("job-0001"))).isEqualTo("example!");
            String typed = run("job-0002", "typed").replace("}}", "},\"n\":" + page.seen() + "}");
            assertThat(output(page.say(typed).untilEnd("job-0002"))).isEqualTo("typed!");
        }
    }

    @Test
    void aRunBeforeHelloIsRefused() throws InterruptedException {
        LiveClient page = ann.live("");
        page.say(run("job-0001", "hi"));
        assertThat(page.frame().toString()).contains("did not understand");
    }

    @Test
    void tenMegabytesOfTextGoThereAndBack() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        String text = "x".repeat(TEN_MEGABYTES);
        assertThat(output(page.say(run("job-0001", text)).untilEnd("job-0001"))).isEqualTo(text);
    }

    @Test
    void aPageThatStopsReadingDisturbsNobodyAndCatchesUp() throws InterruptedException {
        LiveClient lazy = ann.live("");
        lazy.hello("", -1);
        lazy.stopReading();
        lazy.say(run("lazy-0001", "flood"));
        LiveClient other = ann.live("");
        other.hello("", -1);
        assertThat(output(other.say(run("job-0001", "undisturbed")).untilEnd("job-0001")))
                .isEqualTo("undisturbed");
        lazy.readOn();
        assertThat(output(lazy.untilEnd("lazy-0001"))).endsWith("y" + (FLOOD - 1));
    }

    @Test
    void aMessageBeyondTheBoundClosesTheSocketOnly() throws InterruptedException {
        LiveClient page = ann.live("");
        page.hello("", -1);
        page.say(run("job-0001", "x".repeat(WebServer.MESSAGE_BYTES)));
        assertThat(page.closed()).isEqualTo(1009);
        LiveClient again = ann.live("");
        again.hello("", -1);
        assertThat(output(again.say(run("job-0002", "still here")).untilEnd("job-0002")))
                .isEqualTo("still here");
    }
}
