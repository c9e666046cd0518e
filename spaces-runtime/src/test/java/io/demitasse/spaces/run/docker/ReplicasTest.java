package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.run.Built;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.run.SpaceSettings;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.run.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several of a Space behind one proxy. */
@Tag("engine")
@Timeout(60)
class ReplicasTest {
    private static final int OK = 200;
    private static final int VISITS = 10;

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient visitor = HttpClient.newHttpClient();

    @BeforeEach
    void bringSample() throws Exception {
        TestEngine.bringSample(folder);
        TestEngine.makeSwarm();
    }

    /** Who has answered these visits. */
    private Set<String> names(int port) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < VISITS; i++) {
            var answer = get(port, "/");
            if (answer.statusCode() == OK) {
                names.add(answer.body());
            }
        }
        return names;
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theyTakeTurnsAndOneThatDiesIsReplaced() throws Exception {
        try (var spaces = Spaces.with(SwarmRunner.in(folder, TestEngine.host(), 2), folder, Pace.DEFAULT)) {
            var router = new SpaceRouter(spaces, Optional.empty(), Pace.DEFAULT);
            try (var proxy = Proxy.start(ProxySettings.DEFAULT, router)) {
                int port = proxy.listen(0);
                Space space = spaces.add(
                        SpaceSettings.of(new SpaceId("ann", "two"), "localhost").limits(Limits.DEFAULT));
                router.lead(port, space.id());
                space.deploy(log -> new Built.Program(TestEngine.sample("name")));
                space.when(status -> status.stage() == Stage.RUNNING).join();
                Set<String> before = names(port);
                assertThat(before).hasSize(2);
                assertThat(get(port, "/die").statusCode()).isNotEqualTo(OK);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(names(port))
                                .hasSize(2)
                                .isNotEqualTo(before)
                                .containsAnyElementsOf(before));
                assertThat(space.status().stage()).isEqualTo(Stage.RUNNING);
            }
        }
    }

    @Test
    void aNumberThatCantBeIsSaidSo() {
        assertThatThrownBy(() -> SwarmRunner.in(folder, TestEngine.host(), 0))
                .isInstanceOf(OperatorException.class)
                .hasMessage("0 replicas can't be run: give a number from 1 to 100.");
    }
}
