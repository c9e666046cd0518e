package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection that is cut after any emission of any kind: nothing is lost, nothing comes twice. */
class CutConnectionTest {
    private static final int EMISSIONS = 7;
    private static final String RUN = "{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0,\"v\":{}}";
    private final Semaphore steps = new Semaphore(0);
    private final Launched served = app().launch(o -> o.port(0));
    private final Client ann = new Client(served.url());

    private App app() {
        return Blocks.of("Kinds", page -> {
            var go = page.add(press("Go"));
            var out = page.add(line("Out"));
            var other = page.add(line("Other"));
            page.on(go.click()).mode(io.demitasse.handler.Mode.MULTIPLE).outputs(out, other).stream((to, call) -> {
                steps.acquire();
                to.send(out, "first");
                steps.acquire();
                to.append(out, "+");
                steps.acquire();
                to.append(out, "+");
                steps.acquire();
                to.update(other.label("Renamed"));
                steps.acquire();
                call.info("news");
                steps.acquire();
                to.send(other, "second");
                steps.acquire();
                to.send(out, "last");
            });
        });
    }

    @AfterEach
    void close() {
        steps.release(100);
        served.close();
    }

    static Stream<Integer> cuts() {
        return IntStream.rangeClosed(0, EMISSIONS).boxed();
    }

    /** What was seen, without the moves of jobs; an update's HTML shows the component as it is when it is read. */
    private static List<String> seen(List<JsonNode> patches) {
        List<String> all = new ArrayList<>();
        for (JsonNode patch : patches) {
            String kind = patch.get(0).asText();
            String words = kind.equals("o") ? "redrawn" : patch.path(2).toString();
            if (kind.equals("a") && !all.isEmpty() && all.get(all.size() - 1).startsWith("a ")) {
                all.set(all.size() - 1, all.get(all.size() - 1) + patch.get(2).asText());
            } else if (kind.equals("a")) {
                all.add("a " + patch.get(2).asText());
            } else if (!kind.equals("j")) {
                all.add(kind + " " + words);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void losesAndDoublesNothing(int cut) throws Exception {
        ann.get("");
        LiveClient first = ann.live("");
        String session = first.hello("", -1).get("s").asText();
        first.say(RUN);
        steps.release(cut);
        while (first.seen() < 1 + cut) {
            first.frame();
        }
        first.drop();
        steps.release(EMISSIONS - cut);
        LiveClient second = ann.live("");
        second.hello(session, first.seen());
        if (cut < EMISSIONS || first.patches().stream().noneMatch(CutConnectionTest::isDone)) {
            second.untilEnd("job-0001");
        }
        List<JsonNode> all = new ArrayList<>(first.patches());
        all.addAll(second.patches());
        assertThat(seen(all))
                .containsExactly("v [\"first\"]", "a ++", "o redrawn", "t \"news\"", "v [\"second\"]", "v [\"last\"]");
    }

    private static boolean isDone(JsonNode patch) {
        return patch.get(0).asText().equals("j")
                && patch.get(3).asText().toUpperCase(Locale.ROOT).equals("DONE");
    }

    @Test
    void twoPagesOfOneVisitorAreTwo() throws Exception {
        ann.get("");
        LiveClient left = ann.live("");
        LiveClient right = ann.live("");
        left.hello("", -1);
        right.hello("", -1);
        left.say(RUN);
        steps.release(EMISSIONS);
        left.untilEnd("job-0001");
        right.say("{\"t\":\"stop\",\"j\":\"job-0001\"}").say(RUN);
        steps.release(EMISSIONS);
        right.untilEnd("job-0001");
        assertThat(seen(left.patches())).hasSize(6).isEqualTo(seen(right.patches()));
    }
}
