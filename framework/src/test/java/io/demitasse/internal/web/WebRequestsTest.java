package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.handler.WebRequest;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebRequestsTest {
    private final BlockingQueue<WebRequest> seen = new LinkedBlockingQueue<>();
    private final Launched served = Blocks.of("Request", page -> {
                var go = page.add(press("Go"));
                page.add(line("Out"));
                page.on(go.click()).run(call -> {
                    seen.add(call.request());
                });
            })
            .launch(o -> o.port(0));
    private final Client ann = new Client(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private WebRequest seen() throws InterruptedException {
        WebRequest request = seen.poll(20, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    @Test
    void aFormTellsWhatItsPageWasAskedFor() throws Exception {
        ann.get("");
        ann.post(
                "?lang=fr&lang=de&empty=",
                "_click=c0",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Team",
                "red",
                "Authorization",
                "Basic c2VjcmV0");
        WebRequest request = seen();
        assertThat(request.query()).containsOnly(Map.entry("lang", "fr"), Map.entry("empty", ""));
        assertThat(request.headers()).containsEntry("x-team", "red").doesNotContainKeys("cookie", "authorization");
        assertThat(request.cookies()).doesNotContainKey("demitasse");
        assertThat(request.address()).isEqualTo("127.0.0.1");
        assertThat(request.user()).isEmpty();
    }

    @Test
    void aSocketTellsTheSame() throws Exception {
        ann.get("");
        LiveClient page = ann.socket("_d/live?lang=fr", "");
        page.hello("", -1);
        page.say("{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0}");
        WebRequest request = seen();
        assertThat(request.query()).containsOnly(Map.entry("lang", "fr"));
        assertThat(request.headers()).containsKey("host").doesNotContainKey("cookie");
        assertThat(request.cookies()).isEmpty();
        assertThat(request.address()).isEqualTo("127.0.0.1");
    }
}
