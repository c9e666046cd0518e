package io.demitasse.components.dropdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several of many choices. */
public final class MultiselectTest implements ComponentSamples {
    private static Multiselect<String> languages() {
        return Multiselect.of("Languages", Choices.of(List.of("Java", "Kotlin", "Scala")));
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(languages().atMost(2), List.of("Java", "Scala"))
                        .outside(List.of("Java", "Kotlin", "Scala"))
                        .wrong("\"Java\"", "[\"C\"]", "[[]]"),
                Sample.of(languages().value(List.of("Java")), List.of()).wrong("7"),
                Sample.of(languages().custom(s -> s), List.of("Java", "Ceylon")).wrong("\"Java\""));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(
                Multiselect.of(text, Choices.of(List.of(text))).value(List.of(text)),
                Multiselect.of(text, Choices.of(List.of(text))).custom(s -> s).value(List.of(text)));
    }

    @Test
    void takesOneTextALineWhereThereIsNoScript() {
        var custom = languages().custom(s -> s);
        assertThat(custom.read(List.of("Java\n Ceylon \n\n"))).isEqualTo(Sample.parse("[\"Java\",\"Ceylon\"]"));
    }

    @Test
    void saysHowManyAreChosenAndMayBe() {
        assertThatThrownBy(() -> languages().atMost(1).check(List.of("Java", "Scala")))
                .isInstanceOf(VisitorException.class)
                .hasMessage("choice.tooMany[2, 1]");
    }

    @Test
    void sharesStyleAndScriptWithTheDropdown() {
        assertThat(languages().type())
                .isEqualTo(Dropdown.of("One", Choices.of(List.of("a"))).type());
    }
}
