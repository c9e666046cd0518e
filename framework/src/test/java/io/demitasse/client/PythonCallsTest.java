package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.clients.ClientTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a real app of Python's Gradio. */
@Tag(ClientTools.TAG)
@TestInstance(Lifecycle.PER_CLASS)
class PythonCallsTest {
    private PythonApp app;
    private Client client;

    record Offer(double rate, boolean approved) {}

    record Point(int x, List<String> names) {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        app = PythonApp.start("everything.py", folder);
        client = Client.connect(app.url(), o -> o.header("x-demo", "Demitasse").within(Duration.ofSeconds(20)));
    }

    @AfterAll
    void stop() {
        client.close();
        app.close();
    }

    @Test
    void aCallGivesItsResult() {
        assertThat(client.predict("/greet", "Ada", "?").as(String.class)).isEqualTo("Hello, Ada?");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("Hello, Ada!");
        assertThat(client.predict("greet", Arguments.of("name", "Bo")).as(String.class))
                .isEqualTo("Hello, Bo!");
        assertThat(client.predict("greet", Arguments.of("punctuation", "…").and("name", "Bo"))
                        .as(String.class))
                .isEqualTo("Hello, Bo…");
    }

    @Test
    void aNumberNamesAnEndpointToo() {
        int number = client.endpoint("/greet").number();
        assertThat(client.endpoint(number).predict("Ada").as(String.class)).isEqualTo("Hello, Ada!");
    }

    @Test
    void anEndpointThatIsNotListedIsCalledAllTheSameButNotAPrivateOne() {
        assertThat(client.predict("/quiet", "Ada", ".").as(String.class)).isEqualTo("Hello, Ada.");
        assertThat(client.api().endpoints()).noneMatch(each -> each.name().equals("/quiet"));
        assertThatThrownBy(() -> client.predict("/secret", "Ada"))
                .isInstanceOf(ClientException.Mismatch.class)
                .hasMessageStartingWith("The app has no endpoint /secret. It has /greet, /quote, ");
    }

    @Test
    void severalValuesMakeARecord() {
        Result result = client.predict("/quote", 50_000, "car");
        assertThat(result.as(Offer.class)).isEqualTo(new Offer(5000, true));
        assertThat(result.get(1, Boolean.class)).isTrue();
    }

    @Test
    void recordsAndListsGoBothWays() {
        Point point = new Point(3, List.of("a", "ü"));
        assertThat(client.predict("/anything", point).as(Point.class)).isEqualTo(point);
        assertThat(client.predict("/anything", List.of(1, 2)).listOf(Integer.class))
                .containsExactly(1, 2);
        assertThat(client.predict("/anything", Map.of("a", 1)).json()).isEqualTo(Json.read("{\"a\":1}"));
        assertThat(client.predict("/anything", (Object) null).find(0, String.class))
                .isEmpty();
    }

    @Test
    void aGeneratorGivesEachValue() {
        RemoteJob job = client.submit("/count", 4);
        assertThat(job.results().map(each -> each.as(String.class))).containsExactly("0", "1", "2", "3");
        assertThat(job.result().as(String.class)).isEqualTo("3");
        assertThat(job.status().stage()).isEqualTo(JobStatus.Stage.DONE);
    }

    @Test
    void changesOfTextsAndStructuresAreApplied() {
        List<Result> results = client.submit("/prefixes", "abc").results().toList();
        assertThat(results.stream().map(each -> each.get(0, String.class))).containsExactly("a", "ab", "abc");
        assertThat(results.stream().map(each -> each.get(1, JsonNode.class).toString()))
                .containsExactly(
                        "{\"letters\":[\"a\"],\"size\":1}",
                        "{\"letters\":[\"a\",\"b\"],\"size\":2}",
                        "{\"letters\":[\"a\",\"b\",\"c\"],\"size\":3}");
    }

    @Test
    void stateStaysFromCallToCallAndIsTheClientsOwn() {
        try (Client other = Client.connect(app.url());
                Client third = Client.connect(app.url())) {
            assertThat(other.predict("/increment").as(Integer.class)).isEqualTo(1);
            assertThat(other.predict("/increment").as(Integer.class)).isEqualTo(2);
            assertThat(third.predict("/increment").as(Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void progressIsTold() {
        RemoteJob job = client.submit("/steps", "abc");
        List<Progress> last = job.events()
                .filter(JobEvent.Advanced.class::isInstance)
                .map(each -> ((JobEvent.Advanced) each).loops().get(0))
                .toList();
        assertThat(last).isNotEmpty().last().satisfies(each -> {
            assertThat(each.doing()).isEqualTo("Reading");
            assertThat(each.unit()).isEqualTo("pages");
            assertThat(each.of()).isEqualTo(3);
        });
        assertThat(job.result().as(String.class)).isEqualTo("ABC");
    }

    @Test
    void whatTheAppSaysMeanwhileIsHeard() {
        RemoteJob job = client.submit("/news", "abc");
        job.result();
        assertThat(job.status().log())
                .containsExactly(
                        new JobEvent.Logged("info", "News", "something to know"),
                        new JobEvent.Logged("warning", "Warning", "have a look"));
    }

    @Test
    void anErrorHasTitleAndText() {
        assertThatThrownBy(() -> client.predict("/refuse", "tea"))
                .isInstanceOfSatisfying(ClientException.App.class, e -> {
                    assertThat(e.title()).isEqualTo("No");
                    assertThat(e.text()).isEqualTo("'tea' is not liked");
                })
                .hasMessage("The app answered /refuse with an error: 'tea' is not liked");
    }

    @Test
    void anErrorThatTheAppKeepsToItselfSaysSo() {
        assertThatThrownBy(() -> client.predict("/crash", "tea"))
                .isInstanceOf(ClientException.App.class)
                .hasMessage("The app answered /crash with an error and no word about it; its log may say more.");
    }

    @Test
    void aRefusalNamesTheParameter() {
        assertThatThrownBy(() -> client.predict("/checked", "tea"))
                .isInstanceOfSatisfying(
                        ClientException.Invalid.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new ClientException.Invalid.Problem("text", "too short")))
                .hasMessage("The app refused what /checked was given: text: too short");
    }

    @Test
    void aHeaderGoesWithEachCall() {
        assertThat(client.predict("/who").as(String.class)).isEqualTo("Demitasse");
    }

    @Test
    void aLargeValueComesWhole() {
        assertThat(client.predict("/huge", 3_000_000).as(String.class))
                .hasSize(3_000_000)
                .matches(s -> s.charAt(2_999_999) == 'é');
    }

    @Test
    void theApiIsDescribed() {
        assertThat(client.endpoint("/greet")).hasToString("/greet(name: str, punctuation: str = \"!\") -> Out: str");
        assertThat(client.api().toString()).contains("-> Out: str\n    Says hello.\n/quote(income: float, ");
        assertThat(client.endpoint("/increment").parameters()).isEmpty();
    }
}
