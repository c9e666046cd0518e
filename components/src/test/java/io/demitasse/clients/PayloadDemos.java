package io.demitasse.clients;

import static io.demitasse.components.Components.browserState;
import static io.demitasse.components.Components.chatbot;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.html;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.multimodal;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;
import static io.demitasse.components.Components.timer;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Page;
import io.demitasse.component.Component;
import io.demitasse.components.html.RawHtml;
import io.demitasse.wiring.Out2;
import java.time.Duration;
import java.util.Map;

/** One endpoint for each component, which gives back what it gets, as {@code payloads.py} has them in Python. */
final class PayloadDemos {
    private PayloadDemos() {}

    static App app() {
        return Blocks.of("Payloads", page -> {
            echo(page, "textbox", textbox("value"));
            echo(page, "number", number("value"));
            echo(page, "slider", slider("value", 0, 10));
            echo(page, "radio", radio("value", "a", "b"));
            echo(page, "checkbox", checkbox("value"));
            echo(page, "checkboxes", checkboxes("value", "a", "b"));
            echo(page, "dropdown", dropdown("value", "a", "b"));
            echo(page, "multiselect", multiselect("value", "a", "b"));
            echo(page, "markdown", markdown(""));
            echo(page, "html", html(RawHtml.of("")));
            var label = page.add(label("value"));
            page.onApi("label").inputs(label).outputs(label).run(any -> Map.of("cat", 0.9, "dog", 0.1));
            echo(page, "chatbot", chatbot("value"));
            echo(page, "multimodal", multimodal("value"));
            echo(page, "json", json("value"));
            echo(page, "image", image("value"));
            echo(page, "file", file("value"));
            echo(page, "files", files("value"));
            echo(page, "browserstate", browserState("x", String.class, "x"));
            echo(page, "timer", timer(Duration.ofSeconds(2)));
            var kept = page.add(state(3));
            page.onApi("state")
                    .inputs(kept)
                    .outputs(kept, page.add(number("value")))
                    .run(count -> new Out2<>(count + 1, (double) count));
        });
    }

    private static <T> void echo(Page page, String name, Component<T> component) {
        Component<T> added = page.add(component);
        page.onApi(name).inputs(added).outputs(added).run(value -> value);
    }
}
