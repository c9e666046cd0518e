package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

/** Layouts that handlers open and close start what the visitor's hand starts. */
class LayoutEventsTest {
    @Test
    void aHandlerThatOpensALayoutStartsWhatFollowsThat() {
        App app = Blocks.of("Fold", page -> {
            var open = page.add(press("Open"));
            var close = page.add(press("Close"));
            var said = page.add(line("Said"));
            var more = page.accordion("More");
            page.on(open.click()).update(more::opened);
            page.on(close.click()).update(more::closed);
            page.on(more.expand()).outputs(said).run(() -> "open");
            page.on(more.collapse()).outputs(said).run(() -> "closed");
        });
        try (var demo = DemoTester.of(app)) {
            assertThat(demo.click("Open").value("Said")).isEqualTo("open");
            assertThat(demo.click("Close").value("Said")).isEqualTo("closed");
            assertThat(demo.click("Close").values("Said")).isEmpty();
        }
    }

    @Test
    void layoutsThatOpenAndCloseEachOtherAreCut() {
        App app = Blocks.of("Doors", page -> {
            var open = page.add(press("Open"));
            var door = page.accordion("Door");
            page.on(open.click()).update(door::opened);
            page.on(door.expand()).update(door::closed);
            page.on(door.collapse()).update(door::opened);
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Open");
            assertThat(demo.failure())
                    .isEqualTo("A change of “Door” after one of “Door” would go round in circles, so it was left out.");
        }
    }
}
