package io.demitasse.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.Blocks;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.text.Bundles;
import io.demitasse.sample.Press;
import io.demitasse.sample.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that a handler tells word by word, as readers of the session see it. */
class GrowthsTest {
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final Engine engine = new Engine(
            Blocks.of("Story", page -> {
                        var story = page.add(new Story());
                        var go = page.add(Press.press("Go"));
                        page.on(go.click()).outputs(story).stream(out -> {
                            for (String word = words.take(); !word.isEmpty(); word = words.take()) {
                                out.append(word);
                            }
                        });
                    })
                    .graph(),
            new MemoryBlobs(new Quota(1, 1)),
            Limits.DEFAULT);
    private final Session session = engine.open("ann");
    private long told;

    @BeforeEach
    void start() {
        var client = new Request.Client(Locale.ENGLISH, WebRequest.NONE);
        engine.submit(session, Request.of("job-00000001", 0, Payload.ofEntries(Map.of()), client));
    }

    @AfterEach
    void end() {
        words.add("");
        engine.close();
    }

    private void tell(String... more) {
        words.addAll(List.of(more));
        told += more.length;
        Awaitility.await().until(() -> session.seen(0).revision() == told + 1);
    }

    /** One reader of the session. */
    private final class Reader {
        private final Patches patches = new Patches(
                new SessionPage(session, Map.of()),
                new Bundles().texts(Locale.ENGLISH),
                PageSamples.SETTINGS,
                PageSamples.late(session.graph()));
        private long seen;

        /** What came since it read last, without the news of the job. */
        List<String> read() {
            return read(Integer.MAX_VALUE);
        }

        List<String> read(int atMostChars) {
            var reading = session.read(seen, atMostChars);
            seen = reading.upTo();
            return of(reading.emissions());
        }

        List<String> of(List<Emission> emissions) {
            List<String> all = new ArrayList<>();
            for (JsonNode patch : patches.of(emissions)) {
                if (!patch.path(0).asText().equals("j")) {
                    all.add(patch.toString());
                }
            }
            return all;
        }
    }

    @Test
    void drawsAllOnceAndThenOnlyWhatComes() {
        var reader = new Reader();
        tell("One ");
        assertThat(reader.read())
                .singleElement()
                .asString()
                .startsWith("[\"h\",\"c0\",")
                .contains("<p>One</p>");
        tell("two");
        assertThat(reader.read()).containsExactly("[\"g\",\"c0-text\",-1,0,\"<p>One two</p>\\n\",0]");
        tell(" three", " four.");
        assertThat(reader.read()).containsExactly("[\"g\",\"c0-text\",10,5,\" three four.\",0]");
        tell("\n\nNext", "\n");
        assertThat(reader.read()).containsExactly("[\"g\",\"c0-text\",27,0,\"<p>Next</p>\\n\",27]");
    }

    @Test
    void skipsWhatIsInTheDrawingAlready() {
        var reader = new Reader();
        tell("One ", "two");
        List<Emission> emissions = session.read(0, Integer.MAX_VALUE).emissions();
        assertThat(reader.of(emissions.subList(0, 2)))
                .singleElement()
                .asString()
                .contains("One two");
        assertThat(reader.of(emissions.subList(2, 3))).isEmpty();
    }

    @Test
    void drawsAllAgainAfterAGap() {
        var reader = new Reader();
        tell("One ");
        reader.read();
        assertThat(reader.of(List.of(new Emission.Appended(0, TextNode.valueOf("?"), 17))))
                .singleElement()
                .asString()
                .startsWith("[\"h\",\"c0\",");
    }

    @Test
    void aReaderThatComesBackGetsOneDrawingAndGoesOn() {
        var lost = new Reader();
        tell("One ");
        lost.read();
        tell("two ");
        var back = new Reader();
        var snapshot = session.snapshot();
        back.seen = snapshot.upTo();
        assertThat(back.of(snapshot.emissions())).singleElement().asString().contains("<p>One two</p>");
        tell("three ");
        assertThat(back.read()).containsExactly("[\"g\",\"c0-text\",-1,0,\"<p>One two three</p>\\n\",0]");
        tell("four");
        assertThat(back.read()).containsExactly("[\"g\",\"c0-text\",16,5,\" four\",0]");
    }

    @Test
    void fiveThousandWordsCostBytesInProportion() {
        var reader = new Reader();
        tell("Start\n\n");
        reader.read();
        tell(IntStream.range(0, 5_000)
                .mapToObj(i -> i % 50 == 49 ? "\n\n" : "word ")
                .toArray(String[]::new));
        int bytes = 0;
        for (int i = 0; i < 5_000; i++) {
            bytes += reader.read(1).stream().mapToInt(String::length).sum();
        }
        assertThat(session.last()).isEqualTo(reader.seen);
        assertThat(bytes).isLessThan(5_000 * 48);
    }

    @Test
    void theSessionKeepsTheWholeText() {
        tell(IntStream.range(0, 100).mapToObj(i -> i + " ").toArray(String[]::new));
        assertThat(session.seen(0).wire().asText()).startsWith("0 1 2 ").endsWith("98 99 ");
    }
}
