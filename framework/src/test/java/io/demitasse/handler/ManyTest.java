package io.demitasse.handler;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.sample.Line;
import io.demitasse.sample.Press;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyTest {
    private final List<Line> ten =
            IntStream.range(0, 10).mapToObj(i -> line("In " + i).value("" + i)).toList();
    private final List<Line> outs =
            IntStream.range(0, 7).mapToObj(i -> line("Out " + i)).toList();

    private String joined(Values values) {
        return ten.stream().map(values::get).collect(Collectors.joining());
    }

    @Test
    void anInterfaceTakesTenInputsAndFillsTheOutputsItGives() {
        var app = Interface.of("Join")
                .inputs(ten)
                .validate(v -> Problems.none().unless(!v.get(ten.get(3)).isEmpty(), ten.get(3), "Needed."))
                .outputs(outs)
                .examples(row(Values.of(ten.get(9), "nine")).named("Only the last"))
                .predict(v -> Values.of(outs.get(6), joined(v)).and(outs.get(2), "two"));
        try (var demo = DemoTester.of(app)) {
            demo.example(0).fill("In 0", "zero").click("Submit");
            assertThat(demo.value("Out 6")).isEqualTo("zero12345678nine");
            assertThat(demo.value("Out 2")).isEqualTo("two");
            assertThat(demo.isEmpty("Out 0")).isTrue();
            demo.fill("In 3", "").click("Submit");
            assertThat(demo.error("In 3")).isEqualTo("Needed.");
        }
    }

    @Test
    void aHandlerOfBlocksStreamsThemAndKnowsItsEvent() {
        var app = Blocks.of("Join", page -> {
            ten.forEach(page::add);
            outs.forEach(page::add);
            Press go = page.add(press("Go"));
            var held = go.hold();
            page.on(held).inputs(List.of(ten.get(0), held.data(), ten.get(1))).outputs(outs).stream((v, out) -> {
                out.send(Values.of(outs.get(0), v.get(ten.get(0)))
                        .and(outs.get(1), v.get(held.data()).finger()));
                out.append(outs.get(1), "!");
                out.send(outs.get(2), v.get(ten.get(1)));
            });
            page.on(go.click()).outputs(outs).run(() -> Values.of(outs.get(5), "five"));
        });
        try (var demo = DemoTester.of(app)) {
            demo.fire("Go", "hold", new Press.Held(7, "thumb"));
            assertThat(demo.value("Out 0")).isEqualTo("0");
            assertThat(demo.value("Out 1")).isEqualTo("thumb!");
            assertThat(demo.value("Out 2")).isEqualTo("1");
            assertThat(demo.click("Go").value("Out 5")).isEqualTo("five");
            assertThat(demo.value("Out 0")).isEqualTo("0");
        }
    }

    @Test
    void aBatchGetsTheValuesOfEachCall() {
        var app = Interface.of("Join")
                .inputs(ten)
                .outputs(outs)
                .batch(
                        4,
                        calls -> calls.stream()
                                .map(v -> Values.of(outs.get(0), joined(v)))
                                .toList());
        try (var demo = DemoTester.of(app)) {
            assertThat(demo.click("Submit").value("Out 0")).isEqualTo("0123456789");
        }
    }
}
