package io.demitasse.components.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.component.Component;
import io.demitasse.components.button.Button;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.testkit.DemoTester;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the server keeps. */
public final class StateTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(State.of(() -> 1), 2).wrong("1", "\"x\"", "{}", "[]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(State.of(() -> text));
    }

    @Test
    void asksTheSupplierForAFreshValue() {
        var count = new AtomicInteger();
        State<Integer> state = State.of(count::incrementAndGet);
        assertThat(List.of(state.empty(), state.empty())).containsExactly(1, 2);
    }

    @Test
    void makesOneFirstValueAPage() {
        App app = Blocks.of("Notes", page -> {
            State<List<String>> notes = page.add(State.of(ArrayList::new));
            var count = page.add(Textbox.of("Count"));
            var add = page.add(Button.of("Add"));
            page.on(add.click()).inputs(notes).outputs(count).run(all -> {
                all.add("note");
                return String.valueOf(all.size());
            });
        });
        for (int visit = 0; visit < 2; visit++) {
            try (DemoTester demo = DemoTester.of(app)) {
                assertThat(demo.click("Add").value("Count")).isEqualTo("1");
                assertThat(demo.click("Add").value("Count")).isEqualTo("2");
            }
        }
    }

    @Test
    void isNeitherShownNorSent() {
        State<String> state = State.of(() -> "secret");
        assertThat(Drawing.editable(state, "secret")).isEmpty();
        assertThat(state.encode("secret", new TestFiles())).isEqualTo(NullNode.getInstance());
        assertThat(state.inSession()).isTrue();
    }

    @Test
    void tellsItsHandlersOfAnotherValueOnly() {
        App app = Blocks.of("Count", page -> {
            var count = page.add(State.of(() -> 0));
            var by = page.add(NumberBox.of("By").value(1.0));
            var add = page.add(Button.of("Add"));
            var told = page.add(Textbox.of("Told"));
            page.on(add.click()).inputs(count, by).outputs(count).run((n, step) -> n + step.intValue());
            page.on(count.change()).inputs(count, told).outputs(told).run((n, before) -> before + n + ";");
        });
        try (DemoTester demo = DemoTester.of(app)) {
            demo.click("Add")
                    .click("Add")
                    .fill("By", 0)
                    .click("Add")
                    .fill("By", 5)
                    .click("Add");
            assertThat(demo.value("Told")).isEqualTo("1;2;7;");
        }
    }

    @Test
    void isDroppedWithItsPage() {
        List<String> dropped = new CopyOnWriteArrayList<>();
        App app = Blocks.of("Handle", page -> {
            var handle = page.add(State.of(() -> "open").whenDropped(dropped::add));
            var use = page.add(Button.of("Use"));
            page.on(use.click()).inputs(handle).outputs(handle).run(any -> "used");
        });
        try (DemoTester demo = DemoTester.of(app)) {
            demo.click("Use");
            assertThat(dropped).isEmpty();
        }
        assertThat(dropped).containsExactly("used");
    }
}
