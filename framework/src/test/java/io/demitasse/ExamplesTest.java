package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.sample.Press;
import io.demitasse.testkit.DemoTester;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    private final AtomicInteger calls = new AtomicInteger();

    private App blocks() {
        return Blocks.of("Echo", page -> {
            var in = page.add(line("In"));
            var out = page.add(line("Out"));
            Press go = page.add(press("Go"));
            var echo = page.on(go.click())
                    .runExamples()
                    .inputs(in)
                    .outputs(out)
                    .examples(row("one").named("The first"), row("two"))
                    .run(text -> text + calls.incrementAndGet());
            page.examples("Try these", echo);
            page.on(go.click()).inputs(out).outputs(in).examples(row("three")).run(text -> text);
        });
    }

    @Test
    void aHandlerOfBlocksHasExamplesThatRun() {
        try (var demo = DemoTester.of(blocks())) {
            demo.example(1);
            assertThat(demo.value("In")).isEqualTo("two");
            assertThat(demo.value("Out")).isEqualTo("two1");
        }
    }

    @Test
    void examplesThatAreNotPlacedStandAtTheEndOfThePage() {
        assertThat(((Node.Box) blocks().graph().routes().get(0).root()).children())
                .filteredOn(Node.Examples.class::isInstance)
                .isEqualTo(List.of(new Node.Examples(0, "Try these"), new Node.Examples(1, "")));
    }

    @Test
    void anInterfaceRunsAnExampleWhenItIsChosenIfItIsToldSo() {
        var echo = Interface.of("Echo")
                .runExamples()
                .inputs(line("In"))
                .outputs(line("Out"))
                .examples(row("one"))
                .predict(text -> text + "!");
        try (var demo = DemoTester.of(echo)) {
            assertThat(demo.example(0).value("Out")).isEqualTo("one!");
        }
    }

    @Test
    void aFolderGivesExamplesAndARowMayLeaveAnInputAsItIs(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("examples.csv"), "B\nnew\n");
        var pair = Interface.of("Pair")
                .inputs(line("A"), line("B"))
                .outputs(line("Out"))
                .examples(folder)
                .predict((a, b) -> a + b);
        try (var demo = DemoTester.of(pair)) {
            demo.fill("A", "kept").example(0).click("Submit");
            assertThat(demo.value("Out")).isEqualTo("keptnew");
        }
    }

    @Test
    void resultsAreComputedAheadOnceAndKept(@TempDir Path folder) throws Exception {
        for (int launch = 0; launch < 2; launch++) {
            computeAhead(folder);
            assertThat(calls).hasValue(2);
        }
        try (var demo = DemoTester.of(ahead(folder))) {
            assertThat(demo.example(1).value("Out")).isEqualTo("two2");
        }
        assertThat(calls).hasValue(2);
    }

    private void computeAhead(Path folder) throws InterruptedException {
        try (var blobs = new MemoryBlobs(new Quota(1 << 20, 1 << 20));
                var engine = new Engine(ahead(folder).graph(), blobs, Limits.DEFAULT)) {
            engine.computeAhead();
        }
    }

    private App ahead(Path folder) {
        return Interface.of("Echo")
                .cacheExamplesAhead()
                .cacheExamples(folder)
                .flagging(Flagging.auto().folder(folder.resolve("flagged")))
                .inputs(line("In"))
                .outputs(line("Out"))
                .examples(row("one"), row("two"))
                .predict(text -> text + calls.incrementAndGet());
    }

    @Test
    void nothingFollowsWhatIsComputedAhead(@TempDir Path folder) throws Exception {
        computeAhead(folder);
        assertThat(folder.resolve("flagged")).doesNotExist();
    }

    @Test
    void aLaunchComputesAheadInTheBackground(@TempDir Path folder) {
        try (Launched served = ahead(folder).launch(o -> o.port(0))) {
            assertThat(served.url()).isNotNull();
            Awaitility.await().until(() -> kept(folder) == 2);
        }
    }

    @Test
    void anExampleCanNotSayWhatAnEventSays() {
        assertThatThrownBy(() -> Blocks.of("Hold", page -> {
                    Press go = page.add(press("Go"));
                    var out = page.add(line("Out"));
                    page.on(go.hold())
                            .inputs(go.hold().data())
                            .outputs(out)
                            .examples(row(new Press.Held(1, "thumb")))
                            .run(Press.Held::finger);
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching("The handler declared at ExamplesTest.java:\\d+ has examples, but wants to know"
                        + " what its event says.*");
    }

    private static long kept(Path folder) {
        File[] results = folder.toFile().listFiles((any, name) -> name.endsWith(".json"));
        return results == null ? 0 : results.length;
    }
}
