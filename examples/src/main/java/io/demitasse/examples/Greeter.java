package io.demitasse.examples;

import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;

/** The smallest app: a function of two values and the page it gets. */
public final class Greeter {
    private Greeter() {}

    /** The app. */
    public static App app() {
        return Interface.of("Greeter")
                .description("Says hello, as cheerfully as you like.")
                .inputs(textbox("Name"), slider("Enthusiasm", 1, 10).step(1))
                .outputs(textbox("Greeting"))
                .examples(row("Ada", 1.0), row("Grace", 3.0))
                .predict((name, enthusiasm) -> "Hello, " + name + "!".repeat(enthusiasm.intValue()));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
