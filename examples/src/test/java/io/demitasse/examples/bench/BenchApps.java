package io.demitasse.examples.bench;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import java.util.concurrent.locks.LockSupport;

/** Apps that are only there to be measured. */
final class BenchApps {
    static final int TOKENS = 5_000;
    static final int SLEEPERS = 200;
    static final int STREAMS = 32;
    static final int STREAM_TOKENS = 2_000;
    static final int EMISSIONS = 1_000;
    private static final int PROGRAMS = 64;
    private static final long NANOS_BETWEEN_TOKENS = 100_000;

    private BenchApps() {}

    /** 200 text boxes and 100 buttons, each of which copies one text box to the next. */
    static App big() {
        return Blocks.of("Big", page -> {
            for (int i = 0; i < 100; i++) {
                var from = textbox("From " + i);
                var to = textbox("To " + i);
                page.row(from, to);
                var copy = page.add(button("Copy " + i));
                page.on(copy.click()).inputs(from).outputs(to).run(text -> text);
            }
        });
    }

    /** A stream of tokens, as fast as they can be sent or, from 1 on, with a pause after each as many. */
    static App tokens() {
        return Interface.of("Tokens")
                .inputs(number("Pause after"))
                .outputs(textbox("Text").lines(10))
                .stream((pauseAfter, out) -> {
            for (int i = 1; i <= TOKENS; i++) {
                out.append("token ");
                if (pauseAfter >= 1 && i % pauseAfter.intValue() == 0) {
                    LockSupport.parkNanos(NANOS_BETWEEN_TOKENS);
                }
            }
        });
    }

    /** Many streams of tokens at once. */
    static App streams() {
        return Interface.of("Streams")
                .concurrency(STREAMS)
                .inputs(textbox("In"))
                .outputs(textbox("Text").lines(10))
                .stream((text, out) -> {
            for (int i = 0; i < STREAM_TOKENS; i++) {
                out.append("token ");
            }
        });
    }

    /** A handler that shows something a thousand times and then goes on working. */
    static App workers() {
        return Interface.of("Workers")
                .inputs(textbox("In"))
                .outputs(textbox("Step"), textbox("Log").lines(10))
                .stream((text, out) -> {
            for (int i = 1; i <= EMISSIONS / 2; i++) {
                out.send(out("Step " + i, "line " + i));
            }
            Thread.sleep(60_000);
        });
    }

    /** What programs call: a greeting, a count, and how often they were here. */
    static App api() {
        return Blocks.of("Api", page -> {
            var name = textbox("Name");
            var times = number("Times");
            var text = page.add(textbox("Text"));
            var visits = page.add(state(0));
            page.onApi("greet")
                    .concurrency(PROGRAMS)
                    .inputs(page.add(name), page.add(times))
                    .outputs(text)
                    .run((who, n) -> "Hello, " + who + "!".repeat(n.intValue()));
            page.onApi("count").concurrency(PROGRAMS).inputs(times).outputs(text).stream((n, out) -> {
                for (int i = 0; i < n.intValue(); i++) {
                    out.send(String.valueOf(i));
                }
            });
            page.onApi("visit").inputs(visits).outputs(visits).run(before -> before + 1);
        });
    }

    /** Two thousand endpoints. */
    static App endpoints() {
        return Blocks.of("Endpoints", page -> {
            for (int i = 0; i < 2_000; i++) {
                var in = page.add(textbox("In " + i));
                var out = page.add(textbox("Out " + i));
                page.onApi("f" + i).inputs(in).outputs(out).run(text -> text);
            }
        });
    }

    /** A handler that blocks for 100 ms, as one that asks another service does. */
    static App sleepers() {
        return Interface.of("Sleepers")
                .concurrency(SLEEPERS)
                .inputs(textbox("In"))
                .outputs(textbox("Out"))
                .predict(text -> {
                    Thread.sleep(100);
                    return text;
                });
    }
}
