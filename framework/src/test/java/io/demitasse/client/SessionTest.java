package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream of messages, however a server cuts, ends or breaks it. */
class SessionTest {
    private static final ClientLimits SMALL = new ClientLimits(10_000, Duration.ofMillis(400), 4, 10_000);

    private final FakeApp app = new FakeApp();

    @AfterEach
    void close() {
        app.close();
    }

    private static String done(String event, String text) {
        return "{\"msg\":\"process_completed\",\"event_id\":\"" + event + "\",\"success\":true,\"output\":{\"data\":[\""
                + text + "\",null]}}";
    }

    private static String next(String data) {
        return "{\"msg\":\"process_generating\",\"event_id\":\"e1\",\"success\":true,\"output\":{\"data\":" + data
                + "}}";
    }

    private Client connect() {
        return Client.connect(app.url(), o -> o.limits(SMALL));
    }

    @Test
    void messagesMayComeByteByByte() {
        app.stream(says -> says.bytes("data:" + done("e1", "é€𝄞") + "\n\ndata:" + FakeApp.CLOSED + "\n\n"));
        try (Client client = connect()) {
            assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("é€𝄞");
        }
    }

    @Test
    void anEventThatIsTooLargeEndsTheJobs() {
        app.messages(done("e1", "x".repeat(20_000)));
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .isInstanceOf(ClientException.Connection.class)
                    .hasMessage("The stream of results from " + app.url() + " was lost: One event has more than 10000"
                            + " bytes. Whether the call was done is not known; call again if it may be done twice.");
        }
    }

    @Test
    void aLostStreamFailsItsJobsAndTheNextCallOpensANewOne() {
        app.messages("{\"msg\":\"process_starts\",\"event_id\":\"e1\"}");
        app.messages(done("e1", "again"), FakeApp.CLOSED);
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .isInstanceOf(ClientException.Connection.class)
                    .hasMessageContaining("was lost: ");
            assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("again");
        }
    }

    @Test
    void aStreamThatIsRefusedFailsItsJobs() {
        app.answer("/gradio_api/queue/data", 500, "broken");
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .hasMessageContaining("was lost: it was answered with 500: broken");
        }
    }

    @Test
    void aSilentStreamIsGivenUp() {
        app.stream(FakeApp.Says::hold);
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .hasMessageContaining("was lost: nothing was heard for 0.4 s");
        }
    }

    @Test
    void aStreamClosedTooEarlyIsOpenedAgain() {
        app.messages(FakeApp.CLOSED);
        app.messages(done("e1", "late"), FakeApp.CLOSED);
        try (Client client = connect()) {
            assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("late");
        }
        assertThat(app.requests("/gradio_api/queue/data")).hasSize(2);
    }

    @Test
    void aStreamThatIsAlwaysClosedIsNotOpenedForEver() {
        for (int i = 0; i < 5; i++) {
            app.messages(FakeApp.CLOSED);
        }
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .hasMessageContaining("was lost: the app ended its messages without an answer");
        }
        assertThat(app.requests("/gradio_api/queue/data")).hasSize(3);
    }

    @Test
    void oneStreamServesAllJobs() {
        var second = new CountDownLatch(1);
        app.stream(says -> {
            says.message("{\"msg\":\"heartbeat\",\"event_id\":null}");
            second.await();
            says.message(done("e2", "two"));
            says.message(done("unknown", "nobody's"));
            says.message(done("e1", "one"));
            says.message(FakeApp.CLOSED);
        });
        try (Client client = connect()) {
            RemoteJob one = client.submit("/greet", "Ada");
            app.answer("/gradio_api/queue/join", 200, "{\"event_id\":\"e2\"}");
            RemoteJob two = client.submit("/greet", "Bo");
            second.countDown();
            assertThat(two.result().as(String.class)).isEqualTo("two");
            assertThat(one.result().as(String.class)).isEqualTo("one");
        }
        assertThat(app.requests("/gradio_api/queue/data")).hasSize(1);
    }

    @Test
    void manyJobsNeedNoThreadEach() {
        int jobs = 100;
        var all = new CountDownLatch(1);
        app.stream(says -> {
            all.await();
            for (int i = 0; i < jobs; i++) {
                says.message(done("e" + i, "r" + i));
            }
            says.message(FakeApp.CLOSED);
        });
        try (Client client = Client.connect(app.url())) {
            List<RemoteJob> sent = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                app.answer("/gradio_api/queue/join", 200, "{\"event_id\":\"e" + i + "\"}");
                sent.add(client.submit("/greet", "Ada"));
            }
            int threads = threadsOfTheNewestClient();
            all.countDown();
            assertThat(sent.get(jobs - 1).result().as(String.class)).isEqualTo("r99");
            assertThat(threads).isBetween(1, 20);
        }
    }

    /** The JDK names the threads of its clients "HttpClient-3-Worker-1". */
    private static int threadsOfTheNewestClient() {
        Map<Integer, Integer> threads = new TreeMap<>();
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            if (each.getName().startsWith("HttpClient-")) {
                threads.merge(
                        Integer.parseInt(each.getName().replaceFirst("HttpClient-(\\d+)-.*", "$1")), 1, Integer::sum);
            }
        }
        return threads.values().stream().reduce(0, (older, newer) -> newer);
    }

    @Test
    void aBreakDownIsToldInTheAppsWords() {
        app.messages("{\"msg\":\"unexpected_error\",\"event_id\":null,\"message\":\"Server stopped unexpectedly.\"}");
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.predict("/greet", "Ada"))
                    .hasMessageContaining("the app broke down: Server stopped unexpectedly.");
        }
    }

    @Test
    void aChangeThatDoesNotFitFailsTheJob() {
        app.messages(next("[\"a\",null]"), next("[[[\"explode\",[],\"b\"]],[]]"), done("e1", "b"), FakeApp.CLOSED);
        try (Client client = connect()) {
            assertThatThrownBy(() -> client.submit("/greet", "Ada").results().toList())
                    .isInstanceOf(ClientException.Connection.class)
                    .hasMessageStartingWith("The app sent a change that does not fit the value before: explode");
        }
    }

    @Test
    void aReaderThatIsTooSlowMissesValuesButNeverTheLast() {
        List<String> messages = new ArrayList<>(List.of(next("[\"0\",null]")));
        for (int i = 1; i < 20; i++) {
            messages.add(next("[[[\"append\",[],\"" + i % 10 + "\"]],[]]"));
        }
        messages.add(done("e1", "end"));
        messages.add(FakeApp.CLOSED);
        app.messages(messages.toArray(String[]::new));
        try (Client client = connect()) {
            RemoteJob job = client.submit("/greet", "Ada");
            assertThat(job.result().as(String.class)).isEqualTo("end");
            assertThat(job.results().map(each -> each.as(String.class)))
                    .containsExactly(
                            "01234567890123456", "012345678901234567", "0123456789012345678", "01234567890123456789");
        }
    }

    @Test
    void aStopIsToldToTheApp() {
        app.stream(FakeApp.Says::hold);
        try (Client client = Client.connect(app.url())) {
            RemoteJob job = client.submit("/greet", "Ada");
            job.cancel();
            await().untilAsserted(() -> assertThat(app.requests("/gradio_api/cancel"))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(Json.read(each.body()).path("event_id").asText())
                                .isEqualTo("e1");
                        assertThat(Json.read(each.body()).path("fn_index").asInt(-1))
                                .isZero();
                        assertThat(Json.read(each.body()).path("session_hash").asText())
                                .isNotEmpty();
                    }));
            job.cancel();
        }
        assertThat(app.requests("/gradio_api/cancel")).hasSize(1);
    }

    @Test
    void anOldAppIsToldInItsOwnWay() {
        app.answer("/config", 200, """
                {"version":"4.29.0","protocol":"sse_v3","connect_heartbeat":false,
                 "components":[{"id":1,"type":"textbox"}],
                 "dependencies":[{"inputs":[1],"outputs":[1],"backend_fn":true,"api_name":"greet"}]}""");
        app.answer("/info", 200, "{\"named_endpoints\":{},\"unnamed_endpoints\":{}}");
        app.answer("/queue/join", 200, FakeApp.JOINED).answer("/reset", 200, "{}").stream(FakeApp.Says::hold);
        try (Client client = Client.connect(app.url())) {
            client.submit("/greet", "Ada").cancel();
            await().untilAsserted(() -> assertThat(app.requests("/reset"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.body()).isEqualTo("{\"event_id\":\"e1\"}")));
        }
    }
}
