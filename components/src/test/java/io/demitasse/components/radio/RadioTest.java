package io.demitasse.components.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Component;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of a few choices. */
public final class RadioTest implements ComponentSamples {
    private enum Op {
        ADD,
        TIMES_TWO
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Radio.of("Op", Choices.of(List.of(Op.values()))), Op.TIMES_TWO)
                        .wrong("\"ADD\"", "\"\"", "1", "[]"),
                Sample.of(Radio.of("Number", Choices.of(List.of(1, 2), n -> "No. " + n)), 2)
                        .wrong("2", "\"2\""));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Radio.of(text, Choices.of(List.of(text))));
    }

    @Test
    void labelsEnumConstantsInWords() {
        var radio = Radio.of("Op", Choices.of(List.of(Op.values())));
        assertThat(radio.encode(Op.TIMES_TWO, new TestFiles())).isEqualTo(TextNode.valueOf("Times two"));
        assertThat(Drawing.editable(radio, Op.ADD)).contains("value=\"Add\" checked");
    }

    @Test
    void keepsItsLabelsWhenItsChoicesChange() {
        var radio =
                Radio.of("Number", Choices.of(List.of(1, 2), n -> "No. " + n)).choices(3, 4);
        assertThat(Drawing.editable(radio)).contains("No. 3").contains("No. 4").doesNotContain("No. 1");
    }

    @Test
    void namesTheChoicesWhenItRefuses() {
        assertThatThrownBy(() -> Radio.of("Op", Choices.of(List.of(Op.values())))
                        .decode(TextNode.valueOf("Divide"), new TestFiles()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("choice.unknown[Divide, Add, Times two]");
    }

    @Test
    void putsAllButtonsIntoOneGroup() {
        assertThat(Drawing.editable(Radio.of("Op", Choices.of(List.of(Op.values())))))
                .contains("name=\"c1\"")
                .doesNotContain("name=\"c2\"");
    }
}
