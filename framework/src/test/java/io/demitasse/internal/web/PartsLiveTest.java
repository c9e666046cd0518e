package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a page that is slow, cut off, loaded again, or not what it says it is. */
class PartsLiveTest {
    private static final Pattern VALUE = Pattern.compile("name=\"(c\\d+)\"[^>]*value=\"(\\w*)\"");

    private final Semaphore steps = new Semaphore(0);
    private final Launched served = Blocks.of("Parts", page -> {
                var go = page.add(press("Go"));
                var place = page.place();
                page.on(go.click())
                        .update(() -> place.filled(part -> {
                            var more = part.add(press("More"));
                            var out = part.add(line("Out"));
                            part.on(more.click()).outputs(out).stream(to -> {
                                for (String letter : List.of("a", "b", "c", "d")) {
                                    steps.acquire();
                                    to.append(letter);
                                }
                            });
                        }));
            })
            .launch(o -> o.port(0));
    private final Client ann = new Client(served.url());

    @AfterEach
    void close() {
        steps.release(100);
        served.close();
    }

    private static String run(String job, int handler) {
        return "{\"t\":\"run\",\"j\":\"" + job + "\",\"h\":" + handler + ",\"v\":{}}";
    }

    private static JsonNode part(List<JsonNode> patches) {
        return patches.stream()
                .filter(patch -> patch.get(0).asText().equals("f"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static int handler(JsonNode part) throws Exception {
        return Integer.parseInt(
                new JsonMapper().readTree(part.get(3).asText()).fieldNames().next());
    }

    /** What the page shows in the part's field after these patches. */
    private static String shown(List<JsonNode> patches) {
        String shown = "";
        for (JsonNode patch : patches) {
            Matcher drawn = VALUE.matcher(patch.path(2).asText());
            switch (patch.get(0).asText()) {
                case "f" -> shown = drawn.find() ? drawn.group(2) : "";
                case "a" -> shown += patch.get(2).asText();
                case "v" -> shown = patch.get(2).get(0).asText();
                default -> {}
            }
        }
        return shown;
    }

    private LiveClient filled() throws Exception {
        ann.get("");
        LiveClient live = ann.live("");
        live.hello("", -1);
        live.say(run("fill-0001", 0)).untilEnd("fill-0001");
        return live;
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "2,true", "3,true", "4,true", "0,false", "1,false", "2,false", "3,false", "4,false"
    })
    void aCutConnectionLosesAndDoublesNothing(int cut, boolean comesBack) throws Exception {
        ann.get("");
        LiveClient first = ann.live("");
        String session = first.hello("", -1).get("s").asText();
        first.say(run("fill-0001", 0)).untilEnd("fill-0001");
        long before = first.seen();
        first.say(run("more-0001", handler(part(first.patches()))));
        steps.release(cut);
        while (first.seen() < before + 1 + cut) {
            first.frame();
        }
        first.drop();
        steps.release(4 - cut);
        LiveClient second = ann.live("");
        second.hello(session, comesBack ? first.seen() : -1);
        boolean over = first.patches().stream()
                .anyMatch(patch -> patch.toString().contains("\"done\"")
                        && patch.toString().contains("more-0001"));
        if (!over || !comesBack) {
            second.untilEnd("more-0001");
        }
        List<JsonNode> all = new ArrayList<>(comesBack ? first.patches() : List.of());
        all.addAll(second.patches());
        assertThat(shown(all)).isEqualTo("abcd");
    }

    @Test
    void whatIsGoneEndsWithoutAWord() throws Exception {
        LiveClient live = filled();
        int old = handler(part(live.patches()));
        live.say(run("fill-0002", 0)).untilEnd("fill-0002");
        assertThat(handler(part(live.patches()))).isGreaterThan(old);
        live.say(run("more-0001", old));
        List<JsonNode> patches = live.untilEnd("more-0001");
        assertThat(patches.get(patches.size() - 1).toString())
                .isEqualTo("[\"j\",\"more-0001\"," + old + ",\"stopped\",0,0,-1.0,\"\",\"\"]");
        live.say(run("more-0002", 99));
        assertThat(live.frame().toString()).contains("There is no handler number 99 here. Load the page again.");
    }

    @Test
    void anotherVisitorHasNoPartInIt() throws Exception {
        LiveClient live = filled();
        int handler = handler(part(live.patches()));
        Client bob = new Client(served.url());
        bob.get("");
        LiveClient other = bob.live("");
        other.hello("", -1);
        other.say(run("more-0001", handler));
        assertThat(other.frame().toString()).contains("There is no handler number");
    }

    @Test
    void onlyAssetsOfComponentsAreServed() throws Exception {
        filled();
        for (String name : List.of("slider.js", "..%2Fapp.js", "%2e%2e/secret", "a.0123456789abcdef.css")) {
            assertThat(ann.get("_d/late/" + name).statusCode()).as(name).isBetween(400, 404);
        }
    }
}
