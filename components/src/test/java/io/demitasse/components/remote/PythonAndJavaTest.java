package io.demitasse.components.remote;

import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.client.Client;
import io.demitasse.client.PythonApp;
import io.demitasse.clients.ClientTools;
import io.demitasse.testkit.DemoTester;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo in Java calls an app of Python's Gradio, which calls a demo in Java. */
@Tag(ClientTools.TAG)
class PythonAndJavaTest {
    private static final App SHOUT = Interface.of("Shout")
            .inputs(textbox("Text"))
            .outputs(textbox("Loud"))
            .predict(text -> text.toUpperCase(Locale.ROOT));

    @Test
    void eachIsAFunctionOfTheOther(@TempDir Path folder) throws IOException {
        try (Launched java = SHOUT.launch(o -> o.port(0));
                PythonApp python = PythonApp.start("relay.py", folder);
                Client client = Client.connect(python.url())) {
            var relay = client.function("/relay", String.class);
            App whole = Interface.of("Echo")
                    .inputs(textbox("Say"))
                    .outputs(textbox("Heard"))
                    .predict((text, call) -> relay.run(call, java.url().toString(), text));
            try (DemoTester demo = DemoTester.of(whole)) {
                demo.within(Duration.ofSeconds(20)).fill("Say", "good morning").click("Submit");
                assertThat(demo.value("Heard")).isEqualTo("Java says GOOD MORNING");
            }
        }
    }
}
