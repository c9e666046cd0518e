package io.demitasse.internal.graph;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.error.AuthorException;
import org.junit.jupiter.api.Test;

class McpCheckTest {
    private static App note(String uri) {
        return Interface.of("Note")
                .mcpResource(uri, "text/plain")
                .inputs(line("Topic"), line("Language").value("en"))
                .outputs(line("Text"))
                .predict((topic, language) -> topic + language);
    }

    @Test
    void anAddressNamesInputs() {
        assertThatCode(() -> note("note://{topic}")).doesNotThrowAnyException();
        assertThatCode(() -> note("note://{language}/{topic}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> note("note://{subject}/{topic}"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "The resource note://{subject}/{topic} of the handler declared at Note names {subject}, but no input is called that. Its inputs are called: topic, language. Label the input so, or give it a param(…).");
    }

    @Test
    void anInputWithoutAValueIsInTheAddress() {
        assertThatThrownBy(() -> note("note:all"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "The resource note:all of the handler declared at Note does not say what topic is. Name it as {topic} in the address, or give the input a value.");
    }

    @Test
    void aPromptGivesATextToReadFrom() {
        assertThatThrownBy(() -> Blocks.of("Nothing", page -> {
                    var go = page.add(press("Go"));
                    page.on(go.click()).mcpPrompt().run(() -> {});
                }))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching("The handler declared at .*McpCheckTest.* gives nothing to read\\. .*");
    }
}
