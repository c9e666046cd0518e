package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static long beats(FakeApp app, String path) {
        return app.requests(path).size();
    }

    @Test
    void isOpenedAgainWhenItEnds() {
        try (FakeApp app = new FakeApp()) {
            app.stream(says -> says.raw("data: ALIVE\n\n")).stream(FakeApp.Says::hold);
            try (Heartbeat heartbeat = new Heartbeat(new Http(app.url(), new ClientOptions()), "/heartbeat/a")) {
                heartbeat.start();
                await().untilAsserted(
                                () -> assertThat(beats(app, "/heartbeat/a")).isEqualTo(2));
            }
        }
    }

    @Test
    void endsForGoodWhenTheAppSaysSo() {
        try (FakeApp app = new FakeApp()) {
            app.answer("/heartbeat/a", 404, "no");
            app.stream(says -> says.raw("data: ALIVE\n\n")).stream(FakeApp.Says::hold);
            Http http = new Http(app.url(), new ClientOptions());
            try (Heartbeat refused = new Heartbeat(http, "/heartbeat/a");
                    Heartbeat later = new Heartbeat(http, "/heartbeat/b")) {
                refused.start();
                await().untilAsserted(
                                () -> assertThat(beats(app, "/heartbeat/a")).isEqualTo(1));
                // In the time in which another one was opened, lost and opened again, the first would have been, too.
                later.start();
                await().untilAsserted(
                                () -> assertThat(beats(app, "/heartbeat/b")).isEqualTo(2));
                assertThat(beats(app, "/heartbeat/a")).isEqualTo(1);
            }
        }
    }
}
