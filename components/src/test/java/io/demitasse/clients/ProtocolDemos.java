package io.demitasse.clients;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.components.number.NumberBox;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.wiring.Out2;
import io.demitasse.wiring.Out3;

/** The apps that Gradio's own tests of its clients call, declared in Java, each under its name on one server. */
final class ProtocolDemos {
    private ProtocolDemos() {}

    /** Serves them all. */
    static Launched serve() {
        Site site = Site.of("Protocol")
                .add("greeter", greeter())
                .add("calculator", calculator(number("num1"), ""))
                .add("defaults", calculator(number("num1").value(10.0), "add"))
                .add("hello", hello())
                .add("increment", increment())
                .add("state", rememberer())
                .add("group", group())
                .add("accordion", accordion())
                .add("endpoints", manyEndpoints());
        site = StreamDemos.addTo(site);
        return ValueDemos.addTo(site).launch(o -> o.port(0));
    }

    /** Serves one whose bounds are small. */
    static Launched serveSmall() {
        return ValueDemos.addTo(Site.of("Small").add("slow", StreamDemos.slow()))
                .launch(o -> o.port(0).queueLimit(1).uploadLimit(1));
    }

    /** Serves some behind a login. */
    static Launched servePrivate() {
        return ValueDemos.addTo(Site.of("Private").add("greeter", greeter()).add("count", StreamDemos.count()))
                .launch(o -> o.port(0).auth("ann", "se:cret é"));
    }

    private static App greeter() {
        return Interface.of("Greeter")
                .inputs(textbox("Name"), slider("Enthusiasm", 1, 10))
                .outputs(textbox("Greeting"))
                .predict((name, n) -> "Hello, " + name + "!".repeat(n.intValue()));
    }

    private static App calculator(NumberBox first, String chosen) {
        var operation = radio("operation", "add", "subtract", "multiply", "divide");
        return Interface.of("Calculator")
                .inputs(first, chosen.isEmpty() ? operation : operation.value(chosen), number("num2"))
                .outputs(number("output"))
                .predict(ProtocolDemos::calculate);
    }

    private static double calculate(double a, String operation, double b) {
        return switch (operation) {
            case "add" -> a + b;
            case "subtract" -> a - b;
            case "multiply" -> a * b;
            default -> {
                if (b == 0) {
                    throw new VisitorException("Cannot divide by zero!");
                }
                yield a / b;
            }
        };
    }

    private static App hello() {
        return Interface.of("Hello")
                .apiName("greet")
                .inputs(textbox("Name"), textbox("Punctuation"))
                .outputs(textbox("Greeting"))
                .predict((name, punctuation) -> "Hello " + name + punctuation);
    }

    private static App increment() {
        return Blocks.of("Increment", page -> {
            var count = page.add(state(0.0));
            var shown = page.add(number("Number"));
            var queued = page.add(button("With queue"));
            page.on(queued.click())
                    .apiName("increment_with_queue")
                    .inputs(count)
                    .outputs(count, shown)
                    .run(n -> new Out2<>(n + 1, n + 1));
            var direct = page.add(button("Without queue"));
            page.on(direct.click())
                    .apiName("increment_without_queue")
                    .unqueued()
                    .inputs(count)
                    .outputs(count, shown)
                    .run(n -> new Out2<>(n + 1, n + 1));
            var hidden = page.add(button("Hidden"));
            page.on(hidden.click())
                    .apiVisibility(ApiVisibility.PRIVATE)
                    .inputs(count)
                    .outputs(count, shown)
                    .run(n -> new Out2<>(n + 1, n + 1));
            var secret = page.add(button("Secret"));
            page.on(secret.click())
                    .apiVisibility(ApiVisibility.UNDOCUMENTED)
                    .outputs(shown)
                    .run(() -> 42.0);
        });
    }

    private static App rememberer() {
        return Blocks.of("State", page -> {
            var in = page.add(textbox("Text"));
            var said = page.add(state(""));
            var out = page.add(textbox("Said"));
            page.on(in.submit())
                    .apiName("predict")
                    .inputs(in, said)
                    .outputs(out, said)
                    .run((text, before) -> new Out2<>(before + text, before + text));
        });
    }

    private static App group() {
        return Blocks.of("Group", page -> {
            var name = page.add(textbox("name"));
            var group = page.group().hidden();
            var greeting = group.add(textbox("greeting"));
            page.on(name.submit()).apiName("greeting").inputs(name).outputs(greeting).stream((text, out) -> {
                out.update(group.visible(true));
                out.send("Hello " + text);
            });
            var show = page.add(button("Show"));
            page.on(show.click()).apiName("show_group").update(() -> group.visible(true));
        });
    }

    private static App accordion() {
        return Blocks.of("Accordion", page -> {
            var name = page.add(textbox("name"));
            var count = page.add(state(0.0));
            var accordion = page.accordion("More");
            var greeting = accordion.add(textbox("greeting"));
            var shown = page.add(number("count"));
            page.on(name.submit())
                    .apiName("greeting")
                    .apiDescription("This is a greeting function.")
                    .inputs(name, count)
                    .outputs(count, greeting, shown)
                    .run((text, n) -> new Out3<>(n + 1, "Hello " + text, n + 1));
            var open = page.add(button("Open"));
            page.on(open.click()).inputs(count).outputs(count, shown).run(n -> new Out2<>(n + 1, n + 1));
            var close = page.add(button("Close"));
            page.on(close.click()).inputs(count).outputs(count, shown).run(n -> new Out2<>(n + 1, n + 1));
        });
    }

    private static App manyEndpoints() {
        return Blocks.of("Endpoints", page -> {
            var in = page.add(textbox("in"));
            var out = page.add(textbox("out"));
            for (int i = 0; i < 2_000; i++) {
                String suffix = "-" + i;
                page.onApi("f" + i).inputs(in).outputs(out).run(text -> text + suffix);
            }
        });
    }
}
