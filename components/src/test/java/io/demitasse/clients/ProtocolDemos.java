package io.demitasse.clients;

import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.error.VisitorException;

/** The apps that Gradio's own tests of its clients call, declared in Java, each under its name on one server. */
final class ProtocolDemos {
    private ProtocolDemos() {}

    /** Serves them all. */
    static Launched serve() {
        return Site.of("Protocol")
                .add("greeter", greeter())
                .add("calculator", calculator())
                .launch(o -> o.port(0));
    }

    private static App greeter() {
        return Interface.of("Greeter")
                .inputs(textbox("Name"), slider("Enthusiasm", 1, 10))
                .outputs(textbox("Greeting"))
                .predict((name, n) -> "Hello, " + name + "!".repeat(n.intValue()));
    }

    private static App calculator() {
        return Interface.of("Calculator")
                .inputs(number("num1"), radio("operation", "add", "subtract", "multiply", "divide"), number("num2"))
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
}
