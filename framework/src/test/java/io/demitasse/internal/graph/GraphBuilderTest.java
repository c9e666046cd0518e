package io.demitasse.internal.graph;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Page;
import io.demitasse.error.AuthorException;
import io.demitasse.sample.Line;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Mistakes of the author: each names what, where and the mend. */
class GraphBuilderTest {
    private static AbstractThrowableAssert<?, ?> mistake(Consumer<Page> declaration) {
        return assertThatThrownBy(() -> Blocks.of("Demo", declaration)).isInstanceOf(AuthorException.class);
    }

    @Test
    void aComponentIsPlacedOnce() {
        mistake(page -> {
                    Line name = page.add(line("Name"));
                    page.row(name);
                })
                .hasMessageMatching("line \"Name\" \\(GraphBuilderTest\\.java:\\d+\\) is placed twice on the page\\."
                        + " Place it once, or declare a second component with the same options\\.");
    }

    @Test
    void aCopyIsTheSameComponent() {
        mistake(page -> {
                    Line name = page.add(line("Name"));
                    page.add(name.visible(false));
                })
                .hasMessageContaining("placed twice");
    }

    @Test
    void anOutputIsOnThePage() {
        mistake(page -> {
                    var go = page.add(press("Go"));
                    page.on(go.click()).outputs(line("Lost")).run(() -> "x");
                })
                .hasMessageMatching(
                        "line \"Lost\" \\(GraphBuilderTest\\.java:\\d+\\) is used by a handler but is not on the"
                                + " page\\. Place it with page\\.add\\(…\\)\\.");
    }

    @Test
    void theSourceOfAnEventIsOnThePage() {
        mistake(page -> {
                    page.add(line("Name"));
                    page.on(press("Lost").click()).run(() -> {});
                })
                .hasMessageMatching("The event click of press \"Lost\" \\(GraphBuilderTest\\.java:\\d+\\) can't happen:"
                        + " the component is not on the page\\. Place it with page\\.add\\(…\\)\\.");
    }

    @Test
    void aHandlerHasAFunction() {
        mistake(page -> {
                    var go = page.add(press("Go"));
                    page.on(go.click());
                })
                .hasMessageMatching("The handler declared at GraphBuilderTest\\.java:\\d+ does nothing\\."
                        + " End it with run\\(…\\), stream\\(…\\) or update\\(…\\)\\.");
    }

    @Test
    void aHandlerHasATrigger() {
        mistake(page -> {
                    page.add(line("Name"));
                    page.on().run(() -> {});
                })
                .hasMessageMatching("The handler declared at GraphBuilderTest\\.java:\\d+ has no trigger\\."
                        + " Name an event: page\\.on\\(button\\.click\\(\\)\\)\\.");
    }

    @Test
    void anOutputIsNamedOnce() {
        mistake(page -> {
                    var go = page.add(press("Go"));
                    Line name = page.add(line("Name"));
                    page.on(go.click()).outputs(name, name).run(() -> io.demitasse.wiring.Tuples.out("a", "b"));
                })
                .hasMessageContaining("is named twice among the outputs of one handler. Name it once.");
    }

    @Test
    void aPageHasAComponent() {
        mistake(page -> page.text("Nothing here"))
                .hasMessage("The app \"Demo\" has no component. Add one: page.add(textbox(\"Name\")).");
    }

    @Test
    void anExampleIsAValueOfItsInput() {
        assertThatThrownBy(() -> Interface.of("Demo")
                        .inputs(line("Name").longest(3))
                        .outputs(line("Out"))
                        .examples(row("Ada"), row("Augusta"))
                        .predict(name -> name))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching(
                        "An example gives line \"Name\" \\(GraphBuilderTest\\.java:\\d+\\) a value that it refuses:"
                                + " At most 3 characters fit here\\. Change the example or the limits of the component\\.");
    }

    @Test
    void aDeclaredValueIsWithinTheLimits() {
        mistake(page -> page.add(line("Name").longest(3).value("Augusta")))
                .hasMessageMatching(
                        "line \"Name\" \\(GraphBuilderTest\\.java:\\d+\\) starts with a value that it refuses:"
                                + " At most 3 characters fit here\\. Change the value or the limits of the component\\.");
    }

    @Test
    void handlersKnowComponentsByTheirNumbers() {
        AppGraph graph = Interface.of("Demo")
                .inputs(line("A"), line("B"))
                .outputs(line("C"))
                .predict((a, b) -> a + b)
                .graph();
        Handler handler = graph.handler(0).orElseThrow();
        assertThat(handler.inputs()).containsExactly(0, 1);
        assertThat(graph.component(handler.outputs().get(0)).label()).isEqualTo("C");
        assertThat(graph.editable(0, graph.component(0))).isTrue();
        assertThat(graph.editable(
                        handler.outputs().get(0),
                        graph.component(handler.outputs().get(0))))
                .isFalse();
    }

    @Test
    void aComponentThatIsInputAndOutputIsShownOnceAndCanBeEdited() {
        Line text = line("Text");
        AppGraph graph = Interface.of("Demo")
                .inputs(text)
                .outputs(text)
                .predict(String::strip)
                .graph();
        assertThat(graph.components().values().stream()
                        .filter(each -> each.label().equals("Text")))
                .hasSize(1);
        assertThat(graph.editable(0, graph.component(0))).isTrue();
    }
}
