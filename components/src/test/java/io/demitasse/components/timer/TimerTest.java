package io.demitasse.components.timer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.microsoft.playwright.Page;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.component.Component;
import io.demitasse.components.button.Button;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestApiFiles;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.number.NumberBox;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clock in the page. */
@BrowserTest
public final class TimerTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(Timer.every(Duration.ofSeconds(1)), true).wrong("1", "\"x\"", "{}", "[]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of();
    }

    @Test
    void aTimeTooShortIsTheAuthorsMistake() {
        assertThatThrownBy(() -> Timer.every(Duration.ofMillis(1)))
                .isInstanceOf(AuthorException.class)
                .hasMessage("timer(PT0.001S) is too fast: give at least 50 ms.");
    }

    @Test
    void programsSeeItsSecondsAndDontSayWhetherItTicks() {
        Timer still = Timer.every(Duration.ofMillis(1500)).active(false);
        TestApiFiles files = new TestApiFiles(new TestFiles());
        assertThat(still.api().payload(BooleanNode.TRUE, files)).hasToString("1.5");
        assertThat(still.api().implied()).hasToString("Optional[1.5]");
        assertThat(still.api().wire(IntNode.valueOf(9), files)).isEqualTo(BooleanNode.FALSE);
        assertThatThrownBy(() -> still.api().wire(BooleanNode.TRUE, files)).isInstanceOf(VisitorException.class);
    }

    @Test
    void ticksWhileItIsActive(Browsing browsing) {
        var ticks = new AtomicInteger();
        var app = Blocks.of("Clock", page -> {
            var timer = page.add(Timer.every(Duration.ofMillis(50)).active(false));
            var start = page.add(Button.of("Start"));
            var stop = page.add(Button.of("Stop it"));
            var shown = page.add(NumberBox.of("Ticks"));
            var every = page.add(NumberBox.of("Every"));
            page.on(timer.tick()).outputs(shown).run(() -> (double) ticks.incrementAndGet());
            page.on(start.click()).update(() -> timer.active(true));
            page.on(stop.click()).update(() -> timer.active(false));
            var times = new AtomicInteger();
            page.every(Duration.ofMillis(60)).outputs(every).run(() -> (double) times.incrementAndGet());
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            assertThat(page.getByLabel("Every")).hasValue(Pattern.compile("[3-9]|\\d\\d+"));
            assertThat(page.getByLabel("Ticks")).hasValue("");
            page.getByText("Start").click();
            assertThat(page.getByLabel("Ticks")).hasValue(Pattern.compile("[3-9]|\\d\\d+"));
            page.getByText("Stop it").click();
            assertThat(page.locator("demitasse-timer")).not().hasAttribute("data-active", "");
        }
    }
}
