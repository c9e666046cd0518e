package io.demitasse.components.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.FormReader;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.VisitorException;
import io.demitasse.form.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists inside forms. */
public final class ListFieldTest implements ComponentSamples {
    record Item(String name, @Range(min = 0, max = 10) int amount, boolean fresh) {}

    record Shopping(List<Item> items) {}

    record Tags(List<String> tags) {}

    @SuppressWarnings("unchecked") // the field is for items
    static Component<List<Item>> items() {
        return (Component<List<Item>>) Fields.of(Shopping.class);
    }

    @SuppressWarnings("unchecked") // the field is for texts
    private static Component<List<String>> tags() {
        return (Component<List<String>>) Fields.of(Tags.class);
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(items(), List.of(new Item("Milk", 2, true), new Item("", 0, false)))
                        .wrong("{}", "\"x\"", "[1]", "[{\"name\":\"a\",\"amount\":11}]"),
                Sample.of(items(), List.of()).wrong("7"),
                Sample.of(tags(), List.of("a", "b.c=d")).wrong("[[]]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return text.length() > 1000
                ? List.of()
                : List.of(((ListField<Item>) items()).value(List.of(new Item(text, 1, true))));
    }

    @Test
    void takesNoNoticeOfTheSpareRowUntilItIsFilledIn() {
        List<String> untouched = FormReader.entries(Drawing.editable(items(), List.of()), Drawing.NAME);
        assertThat(untouched).containsExactly("0.item.0=", "0.item.1=0", "0.item.2=");
        assertThat(items().read(untouched)).isEmpty();
        assertThat(items().read(List.of("0.item.0=Milk", "0.item.1=0", "0.item.2=")))
                .hasSize(1);
    }

    @Test
    void dropsARowThatIsNotKept() {
        assertThat(items().read(List.of("0.row=", "0.item.0=Milk", "1.row=", "1.row=1", "1.item.0=Bread")))
                .hasSize(1);
    }

    @Test
    void ordersRowsByTheirNumber() {
        assertThat(tags().read(List.of("10.row=1", "10.item=b", "9.row=1", "9.item=a")))
                .isEqualTo(Sample.parse("[\"a\",\"b\"]"));
    }

    @Test
    void namesTheRowItRefuses() {
        assertThatThrownBy(() -> items().decode(
                                Sample.parse("[{\"name\":\"a\",\"amount\":1},{\"name\":\"b\",\"amount\":11}]"),
                                new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("form.row[2, form.part[Amount, number.outside[11, 0, 10]]]");
        assertThatThrownBy(() -> tags().decode(Sample.parse("[" + "\"a\",".repeat(1000) + "\"a\"]"), new TestFiles()))
                .hasMessage("form.tooManyRows[1001, 1000]");
    }

    @Test
    void showsAResultAsATable() {
        assertThat(Drawing.readOnly(items(), List.of(new Item("Milk", 2, true))))
                .containsSubsequence("Name</th>", "Amount</th>", "Fresh</th>", "Milk</td>", "2</td>", "✓</td>");
        assertThat(Drawing.readOnly(tags(), List.of("a"))).contains("<li dir=\"auto\">a</li>");
    }
}
