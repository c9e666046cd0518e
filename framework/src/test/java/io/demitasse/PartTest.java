package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PartTest {
    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** A field and a button for each word; the button adds what is in its field. */
    private static App words() {
        return Blocks.of("Words", page -> {
            var text = page.add(line("Text").value("one two"));
            page.render(text, (part, now) -> {
                for (String word : words(now)) {
                    var more = part.add(part.keyed(word, line("More of " + word)));
                    var add = part.add(press("Add to " + word));
                    part.on(add.click()).inputs(text, more).outputs(text).run((all, its) -> all + " " + its);
                }
                part.add(line("New each time"));
            });
        });
    }

    @Test
    void isThereFromTheStart() {
        try (var demo = DemoTester.of(words())) {
            assertThat(demo.isVisible("More of one")).isTrue();
            assertThat(demo.isVisible("Add to two")).isTrue();
        }
    }

    @Test
    void isRebuiltWhenItsValueChanges() {
        try (var demo = DemoTester.of(words())) {
            demo.fill("More of two", "three").click("Add to two");
            assertThat(demo.value("Text")).isEqualTo("one two three");
            assertThat(demo.isVisible("More of three")).isTrue();
            demo.fill("More of three", "four").click("Add to three");
            assertThat(demo.value("Text")).isEqualTo("one two three four");
        }
    }

    @Test
    void whatIsKeyedKeepsWhatWasEnteredAndNothingElse() {
        try (var demo = DemoTester.of(words())) {
            demo.fill("More of one", "kept").fill("New each time", "lost");
            demo.fill("More of two", "three").click("Add to two");
            assertThat(demo.value("More of one")).isEqualTo("kept");
            assertThat(demo.isEmpty("New each time")).isTrue();
        }
    }

    @Test
    void partsLieWithinParts() {
        App app = Blocks.of("Nested", page -> {
            var outer = page.add(line("Outer").value("a"));
            page.render(outer, (part, a) -> {
                var inner = part.add(line("Inner").value(a + "1"));
                part.render(part.row(), inner, (row, b) -> {
                    var go = row.add(press("Show " + b));
                    row.on(go.click()).outputs(outer).run(() -> b + "!");
                });
            });
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Show a1");
            assertThat(demo.value("Outer")).isEqualTo("a1!");
            assertThat(demo.value("Inner")).isEqualTo("a1!1");
            demo.fill("Inner", "z");
            demo.click("Show z");
            assertThat(demo.value("Outer")).isEqualTo("z!");
            assertThatThrownBy(() -> demo.click("Show a1")).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aHandlerFillsAPlace() {
        App app = Blocks.of("Place", page -> {
            var go = page.add(press("Go"));
            var place = page.row().place();
            page.on(go.click())
                    .update(() -> place.filled(part -> part.add(line("Found").value("here"))));
        });
        try (var demo = DemoTester.of(app)) {
            assertThatThrownBy(() -> demo.value("Found"))
                    .hasMessageStartingWith("0 components are labelled \"Found\".");
            demo.click("Go");
            assertThat(demo.value("Found")).isEqualTo("here");
        }
    }

    @Test
    void aCallThatAppendsToWhatIsGoneStops() throws Exception {
        var started = new CountDownLatch(1);
        var rebuilt = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var thrown = new AtomicReference<String>("");
        App app = Blocks.of("Gone", page -> {
            var place = page.column().place();
            place.startsWith(part -> {
                var go = part.add(press("Go"));
                var out = part.add(line("Out"));
                part.on(go.click()).outputs(out).stream(to -> {
                    started.countDown();
                    try {
                        rebuilt.await();
                        to.append("more");
                    } catch (RuntimeException e) {
                        thrown.set(e.getMessage());
                        throw e;
                    } finally {
                        ended.countDown();
                    }
                });
            });
            page.on(page.add(press("Rebuild")).click())
                    .update(() -> place.filled(part -> part.add(line("Out"))))
                    .then()
                    .run(rebuilt::countDown);
        });
        try (var demo = DemoTester.of(app)) {
            demo.start("Go");
            started.await();
            demo.start("Rebuild");
            ended.await();
            assertThat(thrown).hasValue("The part of the page is gone that the call fills.");
            assertThat(demo.awaitEnd().failure()).isEmpty();
            assertThat(demo.isEmpty("Out")).isTrue();
        }
    }

    @Test
    void aPartThatThrowsLeavesThePageAsItWas() {
        App app = Blocks.of("Fails", page -> {
            var text = page.add(line("Text").value("1"));
            page.render(text, (part, now) -> part.add(line("Half").value(String.valueOf(2 / Integer.parseInt(now)))));
        });
        try (var demo = DemoTester.of(app)) {
            demo.fill("Text", "0");
            assertThat(demo.value("Half")).isEqualTo("2");
            demo.fill("Text", "2");
            assertThat(demo.value("Half")).isEqualTo("1");
        }
    }

    @Test
    void aKeyIsGivenOnce() {
        assertThatThrownBy(() -> Blocks.of("Twice", page -> {
                    var text = page.add(line("Text").value("a"));
                    page.render(text, (part, now) -> {
                        part.add(part.keyed(1, line("A")));
                        part.add(part.keyed(1, line("B")));
                    });
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching(
                        "line \"B\" \\(PartTest\\.java:\\d+\\) has the key \"1\" that another component of the"
                                + " same part has\\. Give each a key of its own\\.");
    }

    @Test
    void aPartThatDeclaresItselfIsRefused() {
        assertThatThrownBy(() -> Blocks.of("Endless", page -> {
                    var text = page.add(line("Text").value("a"));
                    endless(page, text);
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessage("Parts of the page are declared within one another more than 16 deep."
                        + " A part that declares itself never ends.");
    }

    private static void endless(Part part, io.demitasse.component.Component<String> text) {
        part.render(text, (inner, now) -> endless(inner, text));
    }

    @Test
    void thePageCantUseWhatIsInAPart() {
        assertThatThrownBy(() -> Blocks.of("Outside", page -> {
                    var text = page.add(line("Text").value("a"));
                    var inside = line("Inside");
                    page.render(text, (part, now) -> part.add(inside));
                    page.on(text.change()).outputs(inside).run(() -> "b");
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching(
                        "line \"Inside\" \\(PartTest\\.java:\\d+\\) is used by a handler but is not on the page\\."
                                + " Place it with page\\.add\\(…\\)\\.");
    }
}
