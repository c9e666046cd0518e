package io.demitasse.components.checkboxgroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any of a few choices. */
public final class CheckboxGroupTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        var group = CheckboxGroup.of("Toppings", Choices.of(List.of("Cheese", "Ham", "Leek")));
        return List.of(
                Sample.of(group, List.of("Cheese", "Leek")).wrong("\"Cheese\"", "[\"Egg\"]", "[1]", "{}"),
                Sample.of(group.value(List.of("Ham")), List.of()).wrong("7"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(CheckboxGroup.of(text, Choices.of(List.of(text))));
    }

    @Test
    void isTheEmptyListWithNoneTicked() {
        var group = CheckboxGroup.of("Toppings", Choices.of(List.of("Cheese"))).value(List.of("Cheese"));
        assertThat(group.empty()).isEmpty();
        var submitted = FormReader.entries(Drawing.editable(group, List.of()), Drawing.NAME);
        assertThat(group.decode(group.read(submitted), new TestFiles())).isEmpty();
    }

    @Test
    void takesAChoiceOnce() {
        var group = CheckboxGroup.of("Toppings", Choices.of(List.of("Cheese", "Ham")));
        assertThat(group.decode(Sample.parse("[\"Ham\",\"Ham\"]"), new TestFiles()))
                .containsExactly("Ham");
    }
}
