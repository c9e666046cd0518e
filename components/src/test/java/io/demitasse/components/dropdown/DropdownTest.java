package io.demitasse.components.dropdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Component;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of many choices. */
public final class DropdownTest implements ComponentSamples {
    private record City(String name, int people) {}

    private static final List<City> CITIES = List.of(new City("Bern", 1), new City("Zürich", 4));

    private static Dropdown<City> cities() {
        return Dropdown.of("City", Choices.of(CITIES, City::name));
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(cities(), CITIES.get(1)).wrong("\"Basel\"", "4", "[\"Bern\"]", "{}"),
                Sample.of(Dropdown.of("Number", Choices.of(List.of(1, 2))).custom(Integer::valueOf), 77)
                        .wrong("\"x\"", "1"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(
                Dropdown.of(text, Choices.of(List.of(text))).placeholder(text).value(text),
                Dropdown.of(text, Choices.of(List.of(text))).custom(s -> s).value(text));
    }

    @Test
    void submitsNothingUntilOneIsChosen() {
        assertThat(FormReader.entries(Drawing.editable(cities()), Drawing.NAME)).containsExactly("");
        assertThat(cities().read(List.of(""))).isEqualTo(NullNode.getInstance());
        assertThatThrownBy(() -> cities().empty()).hasMessage("invalid.required[]");
    }

    @Test
    void isAComboboxWithAListOfItsOwn() {
        assertThat(Drawing.editable(cities()))
                .contains("role=\"combobox\"")
                .contains("aria-controls=\"c1-list\"")
                .contains("<ul id=\"c1-list\"")
                .contains("aria-labelledby=\"c1-label\"");
    }

    @Test
    void takesOtherTextsOnlyIfTold() {
        var numbers = Dropdown.of("Number", Choices.of(List.of(1, 2)));
        assertThatThrownBy(() -> numbers.decode(TextNode.valueOf("3"), new TestFiles()))
                .hasMessage("choice.unknown[3, 1, 2]");
        assertThat(numbers.custom(Integer::valueOf).decode(TextNode.valueOf(" 3 "), new TestFiles()))
                .isEqualTo(3);
        assertThatThrownBy(() -> numbers.custom(Integer::valueOf).decode(TextNode.valueOf("three"), new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("dropdown.unusable[three]");
    }
}
